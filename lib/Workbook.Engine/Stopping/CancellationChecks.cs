using System.Reflection;
using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Workbook.Engine.Display;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace Workbook.Engine.Stopping;

/// <summary>
/// Makes a compiled cell ask whether it has been cancelled: on entering each function and before each jump back. The compiler's own
/// instrumentation (<c>InstrumentationKind.ModuleCancellation</c>) leaves out the statements of a script itself.
/// </summary>
internal static class CancellationChecks
{
    private static readonly MethodInfo Check = typeof(CellCancellation).GetMethod(nameof(CellCancellation.ThrowIfRequested))!;
    private static readonly MethodInfo Entry = typeof(CellCancellation).GetMethod(nameof(CellCancellation.Enter))!;
    private static readonly MethodInfo Clearing = typeof(ConsoleScreen).GetMethod(nameof(ConsoleScreen.Clear))!;

    /// <summary>Gives <paramref name="load"/> the assembly that asks.</summary>
    /// <param name="code">The assembly.</param>
    /// <param name="symbols">Its symbols, a portable PDB; places stay what they are.</param>
    /// <param name="load">Loads an assembly and its symbols.</param>
    public static Assembly Insert(Stream code, Stream symbols, Func<Stream, Stream, Assembly> load)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(
            code, new ReaderParameters { SymbolStream = symbols, ReadSymbols = true, SymbolReaderProvider = new PortablePdbReaderProvider() });
        ModuleDefinition module = assembly.MainModule;
        (MethodReference check, MethodReference entry) = (module.ImportReference(Check), module.ImportReference(Entry));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && !method.IsConstructor))
        {
            RouteClearing(method.Body, module);
            Insert(method, check, entry);
        }

        using var changedCode = new MemoryStream();
        using var changedSymbols = new MemoryStream();
        assembly.Write(changedCode, new WriterParameters { SymbolStream = changedSymbols, WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider() });
        changedCode.Position = 0;
        changedSymbols.Position = 0;
        return load(changedCode, changedSymbols);
    }

    // .NET clears a terminal only: a client would not hear of it.
    private static void RouteClearing(MethodBody body, ModuleDefinition module)
    {
        foreach (Instruction call in body.Instructions.Where(instruction => instruction.Operand is MethodReference { Name: nameof(Console.Clear), DeclaringType.FullName: "System.Console" }))
        {
            call.Operand = module.ImportReference(Clearing);
        }
    }

    private static void Insert(MethodDefinition method, MethodReference check, MethodReference entry)
    {
        bool isAsync = method.DeclaringType.Interfaces.Any(type => type.InterfaceType.Name == nameof(IAsyncStateMachine));
        if (isAsync && method.DeclaringType.Fields.Any(field => field.FieldType.Name == nameof(AsyncVoidMethodBuilder)))
        {
            // Nobody waits for it: an exception would end the process.
            return;
        }

        // An async function begins before the block that hands its exceptions to its task, so it asks in its loops only.
        Insert(method.Body, check, isAsync ? null : entry);
    }

    private static void Insert(MethodBody body, MethodReference check, MethodReference? entry)
    {
        Instruction first = body.Instructions[0];
        Instruction[] places = [.. body.Instructions.Where(instruction => (entry is not null && instruction == first) || JumpsBack(instruction))];
        if (places.Length == 0)
        {
            return;
        }

        // Short jumps may become too short.
        body.SimplifyMacros();
        ILProcessor processor = body.GetILProcessor();
        foreach (Instruction place in places)
        {
            // The instruction itself becomes the check, so that whatever leads to it leads to the check.
            processor.InsertAfter(place, New(place.OpCode, place.Operand));
            (place.OpCode, place.Operand) = (OpCodes.Call, place == first ? entry ?? check : check);
        }

        body.OptimizeMacros();
    }

    private static bool JumpsBack(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => target.Offset <= instruction.Offset,
        Instruction[] targets => targets.Any(target => target.Offset <= instruction.Offset),
        _ => false,
    };

    private static Instruction New(OpCode code, object? operand)
    {
        var instruction = Instruction.Create(OpCodes.Nop);
        (instruction.OpCode, instruction.Operand) = (code, operand);
        return instruction;
    }
}
