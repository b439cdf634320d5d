using System.Reflection;
using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Workbook.Engine.Stopping;

/// <summary>
/// Makes a compiled cell ask whether to go on: on entering each function and before each jump back. The compiler's own
/// instrumentation (<c>InstrumentationKind.ModuleCancellation</c>) leaves out the statements of a script itself.
/// </summary>
internal static class StopChecks
{
    private static readonly MethodInfo Check = typeof(StopSignal).GetMethod(nameof(StopSignal.Check))!;

    /// <summary>Gives <paramref name="load"/> the assembly that asks.</summary>
    /// <param name="code">The assembly.</param>
    /// <param name="symbols">Its symbols, a portable PDB; places stay what they are.</param>
    /// <param name="load">Loads an assembly and its symbols.</param>
    public static Assembly Insert(Stream code, Stream symbols, Func<Stream, Stream, Assembly> load)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(
            code, new ReaderParameters { SymbolStream = symbols, ReadSymbols = true, SymbolReaderProvider = new PortablePdbReaderProvider() });
        ModuleDefinition module = assembly.MainModule;
        MethodReference check = module.ImportReference(Check);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && !method.IsConstructor))
        {
            Insert(method, check);
        }

        using var changedCode = new MemoryStream();
        using var changedSymbols = new MemoryStream();
        assembly.Write(changedCode, new WriterParameters { SymbolStream = changedSymbols, WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider() });
        changedCode.Position = 0;
        changedSymbols.Position = 0;
        return load(changedCode, changedSymbols);
    }

    private static void Insert(MethodDefinition method, MethodReference check)
    {
        bool isAsync = method.DeclaringType.Interfaces.Any(type => type.InterfaceType.Name == nameof(IAsyncStateMachine));
        if (isAsync && method.DeclaringType.Fields.Any(field => field.FieldType.Name == nameof(AsyncVoidMethodBuilder)))
        {
            // Nobody waits for it: an exception would end the process.
            return;
        }

        // An async function begins before the block that hands its exceptions to its task, so it asks in its loops only.
        Questions.Insert(method.Body, check, onEntry: !isAsync);
    }
}
