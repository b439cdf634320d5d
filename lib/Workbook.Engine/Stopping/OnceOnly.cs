using System.Diagnostics;
using System.Reflection;

namespace Workbook.Engine.Stopping;

/// <summary>
/// What .NET does once and remembers, its failure too: the initialiser of a type, a lazy value. It is left to end, because whoever
/// needs it later would else find nothing but the interruption.
/// </summary>
internal static class OnceOnly
{
    /// <summary>Whether this thread is at such work.</summary>
    public static bool IsOnTheStack() => new StackTrace().GetFrames().Select(frame => frame.GetMethod()).Any(method => method is not null && IsOnce(method));

    private static bool IsOnce(MethodBase method) =>
        method is ConstructorInfo { IsStatic: true }
        || (method.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Lazy<>));
}
