namespace Workbook.Engine.Running;

/// <summary>A parameter given for a run does not fit the notebook. The message names both, and what would fit.</summary>
public sealed class ParameterException : Exception
{
    internal ParameterException(string message)
        : base(message)
    {
    }
}
