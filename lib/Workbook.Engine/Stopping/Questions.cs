using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Workbook.Engine.Stopping;

/// <summary>Puts a question into a function's code: whether to go on.</summary>
internal static class Questions
{
    /// <summary>Asks before each jump back and, where wanted, on entering.</summary>
    /// <param name="body">The function.</param>
    /// <param name="question">What is called: a static method that takes and returns nothing.</param>
    /// <param name="onEntry">Whether to ask on entering too.</param>
    public static void Insert(MethodBody body, MethodReference question, bool onEntry)
    {
        Instruction[] places = [.. body.Instructions.Where(instruction => (onEntry && instruction == body.Instructions[0]) || JumpsBack(instruction))];
        if (places.Length == 0)
        {
            return;
        }

        // Short jumps may become too short.
        body.SimplifyMacros();
        ILProcessor processor = body.GetILProcessor();
        foreach (Instruction place in places)
        {
            // The instruction itself becomes the question, so that whatever leads to it leads to the question.
            processor.InsertAfter(place, New(place.OpCode, place.Operand));
            (place.OpCode, place.Operand) = (OpCodes.Call, question);
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
