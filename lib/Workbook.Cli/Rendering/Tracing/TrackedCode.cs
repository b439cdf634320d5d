using System.Collections.Immutable;

namespace Workbook.Cli.Rendering.Tracing;

/// <summary>
/// Which types and members a cell may name so that its outputs depend on nothing but what is known: its code, its parameters, what the library reads.
/// What is not named here may read files, the network, the clock or luck, or call what is not written down.
/// </summary>
internal static class TrackedCode
{
    // Namespaces of .NET whose types compute from what they are given. Sets that are ordered by hash are left out: texts have other hashes in each process.
    private static readonly HashSet<string> Namespaces =
    [
        "System.Collections", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.ObjectModel", "System.Linq", "System.Text",
        "System.Text.Json", "System.Text.Json.Nodes", "System.Text.Json.Serialization", "System.Text.RegularExpressions", "System.Diagnostics.CodeAnalysis",
    ];

    private static readonly ImmutableHashSet<string> LeftOut = Words("""
        System.Collections.Hashtable System.Collections.Immutable.ImmutableDictionary
        System.Collections.Immutable.ImmutableHashSet System.Collections.Immutable.ImmutableHashSet`1
        System.Linq.ParallelEnumerable System.Linq.ParallelQuery System.Linq.ParallelQuery`1 System.Linq.Queryable System.Linq.EnumerableQuery`1
        """);

    private static readonly ImmutableHashSet<string> Types = Words("""
        System.Array System.ArraySegment`1 System.Attribute System.BitConverter System.Boolean System.Byte System.Char System.CharEnumerator System.Comparison`1
        System.Convert System.Converter`2 System.DateOnly System.DateTimeKind System.DayOfWeek System.Decimal System.Double System.Enum System.EventArgs
        System.EventHandler System.EventHandler`1 System.FlagsAttribute System.FormattableString System.Half System.ICloneable System.IComparable System.IComparable`1
        System.IConvertible System.IDisposable System.IEquatable`1 System.IFormatProvider System.IFormattable System.ISpanFormattable System.Index System.Int128 System.Int16
        System.Int32 System.Int64 System.IntPtr System.Lazy`1 System.Math System.MathF System.Memory`1 System.MemoryExtensions System.MidpointRounding System.ModuleHandle
        System.Nullable System.Nullable`1 System.ObsoleteAttribute System.ParamArrayAttribute System.Predicate`1 System.Range System.ReadOnlyMemory`1
        System.ReadOnlySpan`1 System.RuntimeFieldHandle System.RuntimeMethodHandle System.RuntimeTypeHandle System.SByte System.Single System.Span`1 System.StringComparer System.StringComparison
        System.StringSplitOptions System.TimeOnly System.TimeSpan System.Tuple System.TupleExtensions System.TypeCode System.UInt128 System.UInt16
        System.UInt32 System.UInt64 System.UIntPtr System.Uri System.UriKind System.ValueTuple System.ValueType System.Version System.Void System.NonSerializedAttribute
        System.AttributeUsageAttribute System.AttributeTargets System.IAsyncDisposable System.MulticastDelegate
        System.Globalization.DateTimeStyles System.Globalization.NumberFormatInfo System.Globalization.NumberStyles System.Globalization.UnicodeCategory
        System.IO.StringReader System.IO.StringWriter System.IO.TextReader System.IO.TextWriter
        System.Numerics.BigInteger System.Numerics.Complex System.Numerics.INumber`1
        System.Reflection.DefaultMemberAttribute
        System.Runtime.CompilerServices.AsyncStateMachineAttribute System.Runtime.CompilerServices.AsyncTaskMethodBuilder System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1
        System.Runtime.CompilerServices.CompilationRelaxationsAttribute System.Runtime.CompilerServices.CompilerGeneratedAttribute
        System.Runtime.CompilerServices.DefaultInterpolatedStringHandler System.Runtime.CompilerServices.ExtensionAttribute
        System.Runtime.CompilerServices.FormattableStringFactory System.Runtime.CompilerServices.IAsyncStateMachine System.Runtime.CompilerServices.ICriticalNotifyCompletion
        System.Runtime.CompilerServices.INotifyCompletion System.Runtime.CompilerServices.InternalsVisibleToAttribute System.Runtime.CompilerServices.ITuple System.Runtime.CompilerServices.InlineArrayAttribute System.Runtime.CompilerServices.IsExternalInit
        System.Runtime.CompilerServices.IsReadOnlyAttribute System.Runtime.CompilerServices.IteratorStateMachineAttribute System.Runtime.CompilerServices.NullableAttribute
        System.Runtime.CompilerServices.NullableContextAttribute System.Runtime.CompilerServices.NullablePublicOnlyAttribute System.Runtime.CompilerServices.ParamCollectionAttribute
        System.Runtime.CompilerServices.RefSafetyRulesAttribute System.Runtime.CompilerServices.RequiredMemberAttribute
        System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute System.Runtime.CompilerServices.RuntimeCompatibilityAttribute
        System.Runtime.CompilerServices.SwitchExpressionException System.Runtime.CompilerServices.TaskAwaiter System.Runtime.CompilerServices.TaskAwaiter`1
        System.Runtime.CompilerServices.TupleElementNamesAttribute System.Runtime.CompilerServices.ScopedRefAttribute System.Runtime.CompilerServices.RequiresLocationAttribute
        System.Runtime.CompilerServices.StateMachineAttribute System.Runtime.CompilerServices.AsyncMethodBuilderAttribute System.Runtime.CompilerServices.CollectionBuilderAttribute
        System.Runtime.InteropServices.CollectionsMarshal System.Runtime.InteropServices.ImmutableCollectionsMarshal System.Runtime.InteropServices.InAttribute
        System.Security.UnverifiableCodeAttribute System.Security.Permissions.SecurityAction System.Security.Permissions.SecurityPermissionAttribute
        System.Diagnostics.DebuggableAttribute System.Diagnostics.DebuggerBrowsableAttribute System.Diagnostics.DebuggerBrowsableState System.Diagnostics.DebuggerDisplayAttribute
        System.Diagnostics.DebuggerHiddenAttribute System.Diagnostics.DebuggerNonUserCodeAttribute System.Diagnostics.DebuggerStepThroughAttribute
        """);

    // Types of which only these members are known to read nothing.
    private static readonly Dictionary<string, ImmutableHashSet<string>> Only = new(StringComparer.Ordinal)
    {
        // Every F# program names these, whether it uses tasks and queries or not.
        ["Microsoft.FSharp.Control.TaskBuilderExtensions.HighPriority"] = [],
        ["Microsoft.FSharp.Control.TaskBuilderExtensions.LowPlusPriority"] = [],
        ["Microsoft.FSharp.Control.TaskBuilderExtensions.LowPriority"] = [],
        ["Microsoft.FSharp.Control.TaskBuilderExtensions.MediumPriority"] = [],
        ["Microsoft.FSharp.Linq.QueryRunExtensions.HighPriority"] = [],
        ["Microsoft.FSharp.Linq.QueryRunExtensions.LowPriority"] = [],
        ["System.Activator"] = Words("CreateInstance/0"),
        ["System.Console"] = Words("Write WriteLine get_Out"),
        ["System.Delegate"] = Words("Combine Remove op_Equality op_Inequality Equals"),
        // Whatever yields asks for its thread.
        ["System.Environment"] = Words("get_CurrentDirectory get_CurrentManagedThreadId get_NewLine"),
        ["System.Globalization.CultureInfo"] = Words("get_InvariantCulture get_CurrentCulture set_CurrentCulture get_CurrentUICulture set_CurrentUICulture set_DefaultThreadCurrentCulture set_DefaultThreadCurrentUICulture"),
        ["System.IO.Path"] = Words("Combine GetFileName GetFileNameWithoutExtension GetExtension GetDirectoryName ChangeExtension"),
        ["System.Object"] = Words(".ctor Equals ReferenceEquals ToString GetType"),
        ["System.Random"] = Words(".ctor/1 Next NextInt64 NextDouble NextSingle NextBytes Shuffle GetItems"),
        ["System.Reflection.MemberInfo"] = Words("get_Name"),
        ["System.Reflection.Module"] = Words("get_ModuleHandle"),
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = Words("InitializeArray RunModuleConstructor GetSubArray CreateSpan EnsureSufficientExecutionStack"),
        ["System.Threading.CancellationToken"] = Words("get_None"),
        ["System.Threading.Interlocked"] = Words("CompareExchange Exchange Increment Decrement Add"),
        ["System.Threading.Monitor"] = Words("Enter Exit"),
        ["System.Threading.Tasks.Task"] = Words("GetAwaiter FromResult get_CompletedTask"),
        ["System.Threading.Tasks.Task`1"] = Words("GetAwaiter get_Result"),
        ["System.Type"] = Words("GetTypeFromHandle op_Equality op_Inequality get_Name get_FullName get_Namespace get_Module"),
        ["Microsoft.DotNet.Interactive.Formatting.DisplayedValue"] = Words("Update"),
        ["System.Collections.Immutable.ImmutableDictionary`2"] = Words("Add AddRange ContainsKey Remove RemoveRange SetItem SetItems TryGetValue get_Count get_IsEmpty get_Item"),
        ["System.DisplayExtensions"] = Words("Display DisplayAs"),
        ["Workbook.Engine.Display.DisplayExtensions"] = Words("Display"),
        ["Workbook.Engine.Languages.SharedValue"] = Words("get_Current"),
        ["Workbook.Engine.Stopping.CellCancellation"] = Words("Enter IsNotRequested"),
        ["Workbook.Engine.Display.CellFunctions"] = Words("display HTML Javascript CSS clearOutput"),
    };

    // Types whose other members compute from what they are given.
    private static readonly Dictionary<string, ImmutableHashSet<string>> AllBut = new(StringComparer.Ordinal)
    {
        ["System.DateTime"] = Words("get_Now get_UtcNow get_Today"),
        ["System.DateTimeOffset"] = Words("get_Now get_UtcNow"),
        ["System.String"] = Words("GetHashCode GetNonRandomizedHashCode"),
        ["Workbook.Data.Catalogue"] = Words("Find"),
        ["Workbook.Publishing.FigureFile"] = Words("Save"),
    };

    // The namespaces of F#'s own library that compute from what they are given.
    private static readonly HashSet<string> FSharpNamespaces = ["Microsoft.FSharp.Core", "Microsoft.FSharp.Core.CompilerServices", "Microsoft.FSharp.Collections"];

    private static readonly ImmutableHashSet<string> OutsideOfFSharp = Words("Exit DefaultAsyncBuilder get_DefaultAsyncBuilder ConsoleIn");

    // Of the libraries that notebooks load, what opens files, pages or databases, or draws lots: found by following what each of their functions calls.
    private static readonly ImmutableHashSet<string> OutsideOfDataFrames = Words("CreateDataAdapter FromSchema LoadCsv LoadFrom Sample SaveCsv SaveTo ToTable TryOpen WriteCsv");

    /// <summary>Whether what code may reach by a type or member is known.</summary>
    public static bool Allows(UsedMember used)
    {
        ArgumentNullException.ThrowIfNull(used);
        if (Only.TryGetValue(used.Type, out ImmutableHashSet<string>? only))
        {
            return !used.IsNested && (used.Name is null || only.Contains(used.Name) || only.Contains(FormattableString.Invariant($"{used.Name}/{used.Parameters}")));
        }

        if (AllBut.TryGetValue(used.Type, out ImmutableHashSet<string>? but))
        {
            return used.Name is null || !but.Contains(used.Name);
        }

        string name = used.Name ?? "";
        return used.Assembly switch
        {
            // The workbook's own say what they read.
            "Workbook" or "Workbook.Memo" or "Workbook.Exercises" or "Microsoft.AspNetCore.Html.Abstractions" => true,
            "Deedle" => used.Type.StartsWith("Deedle.", StringComparison.Ordinal) && !Has(name, "Csv") && !Has(name, "ReadReader") && !Has(name, "DataTable"),
            "Microsoft.Data.Analysis" => !OutsideOfDataFrames.Contains(name),
            "Plotly.NET" or "Plotly.NET.CSharp" => !Has(name, "HTML") && !name.Equals("show", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("save", StringComparison.OrdinalIgnoreCase)
                && used.Type != "Plotly.NET.HTML",
            "FSharp.Core" => FSharpNamespaces.Contains(NamespaceOf(used.Type)) && !OutsideOfFSharp.Contains(name) && !Has(name, "Random"),
            _ => (used.Assembly is "netstandard" || used.Assembly.StartsWith("System.", StringComparison.Ordinal)) && AllowsOfNet(used.Type),
        };
    }

    /// <summary>Whether it is the current folder, which is where the notebook stands.</summary>
    public static bool IsFolder(UsedMember used) => used is { Type: "System.Environment", Name: "get_CurrentDirectory" };

    private static bool AllowsOfNet(string type) => Types.Contains(type) || IsFamily(type)
        || (Namespaces.Contains(NamespaceOf(type)) && !LeftOut.Contains(type));

    // Delegates, tuples and exceptions of any number.
    private static bool IsFamily(string type) => NamespaceOf(type) == "System"
        && (type.EndsWith("Exception", StringComparison.Ordinal)
            || ((string[])["System.Func`", "System.Action", "System.Tuple`", "System.ValueTuple`"]).Any(family => type.StartsWith(family, StringComparison.Ordinal)));

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string NamespaceOf(string type) => type[..Math.Max(type.LastIndexOf('.'), 0)];

    private static ImmutableHashSet<string> Words(string words) =>
        [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
