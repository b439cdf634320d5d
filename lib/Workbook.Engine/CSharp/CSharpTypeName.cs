namespace Workbook.Engine.CSharp;

/// <summary>Writes a type as C# names it.</summary>
internal static class CSharpTypeName
{
    /// <summary>Null when C# cannot name it: it is not public, or was declared in a cell.</summary>
    public static string? Of(Type type)
    {
        if (type.IsArray)
        {
            return Of(type.GetElementType()!) is { } element ? $"{element}[{new string(',', type.GetArrayRank() - 1)}]" : null;
        }

        if (!type.IsVisible || type.IsPointer || type.IsByRef || type.Assembly.IsDynamic || type.Assembly.Location.Length == 0)
        {
            return null;
        }

        string?[] arguments = [.. type.GetGenericArguments().Select(Of)];
        if (arguments.Contains(null))
        {
            return null;
        }

        var parts = new List<string>();
        int next = 0;
        foreach (string name in type.GetGenericTypeDefinitionOrSelf().FullName!.Split('+'))
        {
            string[] halves = name.Split('`');
            int count = halves.Length == 1 ? 0 : int.Parse(halves[1], System.Globalization.CultureInfo.InvariantCulture);
            parts.Add(count == 0 ? name : $"{halves[0]}<{string.Join(", ", arguments[next..(next + count)])}>");
            next += count;
        }

        return "global::" + string.Join('.', parts);
    }

    /// <summary>The assemblies that code needs to name it.</summary>
    public static IEnumerable<string> Assemblies(Type type) =>
        type.HasElementType ? Assemblies(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Assemblies).Append(type.Assembly.Location);

    private static Type GetGenericTypeDefinitionOrSelf(this Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
