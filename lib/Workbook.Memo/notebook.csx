// What every notebook loads: the library, and the packages whose types it hands out.
#r "FSharp.Core.dll"
#r "Microsoft.Data.Analysis.dll"
#r "Deedle.dll"
#r "Plotly.NET.dll"
#r "Plotly.NET.CSharp.dll"
#r "Workbook.dll"
#r "Workbook.Memo.dll"
#r "Workbook.Exercises.dll"
// First of all the library says where its dependencies are: a chart drawn before would get those of the host.
System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(typeof(Workbook.Data.Datasets).Module.ModuleHandle);
// The same words everywhere: a decimal point in numbers, English names of months.
System.Globalization.CultureInfo.DefaultThreadCurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
