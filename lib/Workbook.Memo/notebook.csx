// What every notebook loads: the library, and the packages whose types it hands out.
#r "FSharp.Core.dll"
#r "Microsoft.Data.Analysis.dll"
#r "Deedle.dll"
#r "Plotly.NET.dll"
#r "Plotly.NET.CSharp.dll"
#r "Workbook.dll"
#r "Workbook.Memo.dll"
