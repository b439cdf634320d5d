using System.Reflection;
using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Workbook.Engine.Stopping;

/// <summary>
/// Makes a library ask whether to go on, as <see cref="StopChecks"/> does with cells: at each turn of a loop and on entering a function
/// that calls itself.
/// </summary>
public static class LibraryStopChecks
{
    private static readonly MethodInfo Ask = typeof(StopSignal).GetMethod(nameof(StopSignal.AskInLibrary))!;

    /// <summary>Writes a copy that asks. Identity, documentation names and resources stay what they are.</summary>
    /// <param name="library">Path of the assembly.</param>
    /// <param name="copy">Path of the copy; symbols are copied where the library has portable ones.</param>
    /// <returns>False, and no copy, when the library must stay as it is: it has native code of its own or looks for files beside itself.</returns>
    public static bool TryInsert(string library, string copy)
    {
        bool hasSymbols = File.Exists(Path.ChangeExtension(library, ".pdb"));
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(library));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        try
        {
            using var assembly = AssemblyDefinition.ReadAssembly(
                library, new ReaderParameters { AssemblyResolver = resolver, InMemory = true, ReadSymbols = hasSymbols, SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false) });
            ModuleDefinition module = assembly.MainModule;
            if (!CanBeChanged(assembly))
            {
                return false;
            }

            MethodReference ask = module.ImportReference(Ask);
            foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(MayAsk))
            {
                Questions.Insert(method.Body, ask, onEntry: CallsItself(method));
            }

            // Machine code that came with it is left out, and would be that of the code as it was.
            module.Attributes = (module.Attributes | ModuleAttributes.ILOnly) & ~ModuleAttributes.ILLibrary;
            assembly.Write(copy, module.HasSymbols ? new WriterParameters { SymbolWriterProvider = new DefaultSymbolWriterProvider() } : new WriterParameters());
            return true;
        }
        catch (Exception error) when (error is BadImageFormatException or SymbolsNotFoundException or SymbolsNotMatchingException or NotSupportedException or ArgumentException or AssemblyResolutionException)
        {
            File.Delete(copy);
            return false;
        }
    }

    private static bool CanBeChanged(AssemblyDefinition assembly) =>
        assembly.Modules.Count == 1
        && (assembly.MainModule.Attributes & (ModuleAttributes.ILOnly | ModuleAttributes.ILLibrary)) != 0
        && !assembly.MainModule.GetMemberReferences().Any(member => member.DeclaringType.Name == nameof(Assembly) && member.Name is "get_Location" or "get_CodeBase");

    // An exception out of a static constructor spoils its type for good; out of an async function that nobody waits for, it ends the process.
    private static bool MayAsk(MethodDefinition method) =>
        method.HasBody
        && method is not { IsConstructor: true, IsStatic: true }
        && !method.DeclaringType.Fields.Any(field => field.FieldType.Name == nameof(AsyncVoidMethodBuilder));

    private static bool CallsItself(MethodDefinition method) =>
        method.Body.Instructions.Any(instruction => instruction.Operand is MethodReference called && (called == method || called.GetElementMethod() == method)
            && instruction.OpCode.FlowControl == FlowControl.Call);
}
