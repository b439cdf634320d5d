using FSharp.Compiler.EditorServices;

namespace Workbook.Engine.FSharp;

/// <summary>F#'s pictures of things in the words that front ends know.</summary>
internal static class FSharpKinds
{
    public static string Of(FSharpGlyph glyph) => glyph switch
    {
        { IsClass: true } or { IsDelegate: true } or { IsException: true } or { IsType: true } or { IsTypedef: true } => "class",
        { IsConstant: true } => "constant",
        { IsEnum: true } or { IsUnion: true } => "enum",
        { IsEnumMember: true } => "enummember",
        { IsEvent: true } => "event",
        { IsField: true } => "field",
        { IsInterface: true } => "interface",
        { IsMethod: true } or { IsOverridenMethod: true } or { IsExtensionMethod: true } => "method",
        { IsModule: true } or { IsNameSpace: true } => "module",
        { IsProperty: true } => "property",
        { IsStruct: true } => "struct",
        { IsTypeParameter: true } => "typeparameter",
        { IsVariable: true } => "variable",
        _ => "text",
    };
}
