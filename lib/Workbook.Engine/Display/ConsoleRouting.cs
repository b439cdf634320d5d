using System.Globalization;
using System.Text;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>
/// Sends what cells write to <see cref="Console"/> to their outputs. Installed once in a process: a writer that asks which cell
/// is running here stays right with several sessions, where swapping writers per cell would not.
/// </summary>
internal static class ConsoleRouting
{
    private static readonly Lazy<(TextWriter Out, TextWriter Error, TextReader In)> Installed = new(static () =>
        (new Writer(Console.Out, isError: false), new Writer(Console.Error, isError: true), new Reader(Console.In)));

    /// <summary>Routes the console, also where a cell has set it to something else: such a redirection ends with its cell.</summary>
    public static void Install()
    {
        (TextWriter output, TextWriter error, TextReader input) = Installed.Value;
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(input);
    }

    private sealed class Writer : TextWriter
    {
        private readonly TextWriter outside;
        private readonly bool isError;

        public Writer(TextWriter outside, bool isError)
            : base(CultureInfo.InvariantCulture)
        {
            this.outside = outside;
            this.isError = isError;

            // Notebooks are the same on every system.
            CoreNewLine = ['\n'];
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(string? value)
        {
            if (CellContext.Current is not { } cell)
            {
                outside.Write(value);
            }
            else if (!string.IsNullOrEmpty(value))
            {
                cell.Sink.Add(new StreamOutput(isError, value));
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Flush() => outside.Flush();
    }

    private sealed class Reader(TextReader outside) : TextReader
    {
        public override string? ReadLine() => CellContext.Current is { } cell ? cell.Ask(string.Empty, secret: false) : outside.ReadLine();

        public override int Read() => CellContext.Current is { } cell ? cell.Ask(string.Empty, secret: false).FirstOrDefault('\n') : outside.Read();

        public override int Peek() => CellContext.Current is null ? outside.Peek() : -1;

        public override string ReadToEnd() => ReadLine() ?? string.Empty;
    }
}
