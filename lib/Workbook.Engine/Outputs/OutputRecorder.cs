using System.Collections.Immutable;
using System.Text;

namespace Workbook.Engine.Outputs;

/// <summary>Keeps the outputs of every cell of a run, so that an update reaches the cell that displayed the value.</summary>
public sealed class OutputRecorder
{
    /// <summary>How much printed text is kept of a cell, in characters: nobody reads more, and a page has to hold it.</summary>
    public const int MostText = 4_000_000;

    private readonly Lock gate = new();
    private readonly List<Recorded> cells = [];

    /// <summary>Starts the outputs of the next cell.</summary>
    public IOutputSink NextCell()
    {
        lock (gate)
        {
            var outputs = new Recorded();
            cells.Add(outputs);
            return new Sink(this, outputs);
        }
    }

    /// <summary>The outputs of the cell that was started as number <paramref name="started"/>, counted from 0.</summary>
    public ImmutableArray<CellOutput> Of(int started)
    {
        lock (gate)
        {
            cells[started].Settle();
            return [.. cells[started].Outputs];
        }
    }

    private sealed class Recorded
    {
        // Text of the stream that was written to last, not yet among the outputs: text by text, joining it would take the square of its length.
        private readonly StringBuilder text = new();
        private bool isError;
        private int kept;

        public List<CellOutput> Outputs { get; } = [];

        public void Add(CellOutput output)
        {
            if (output is not StreamOutput stream)
            {
                Settle();
                Outputs.Add(output);
                return;
            }

            if (stream.IsError != isError)
            {
                Settle();
                isError = stream.IsError;
            }

            int room = MostText - kept;
            text.Append(stream.Text, 0, Math.Min(stream.Text.Length, Math.Max(room, 0)));
            if (stream.Text.Length > room && room >= 0)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n… what was printed after {MostText} characters is left out\n");
            }

            kept += Math.Min(stream.Text.Length, int.MaxValue - kept);
        }

        public void Settle()
        {
            if (text.Length > 0)
            {
                string settled = text.ToString();
                text.Clear();
                if (Outputs is [.., StreamOutput last] && last.IsError == isError)
                {
                    Outputs[^1] = last with { Text = last.Text + settled };
                }
                else
                {
                    Outputs.Add(new StreamOutput(isError, settled));
                }
            }
        }

        public void Clear()
        {
            text.Clear();
            Outputs.Clear();
            kept = 0;
        }
    }

    private sealed class Sink(OutputRecorder recorder, Recorded outputs) : IOutputSink
    {
        private bool clearFirst;

        public void Add(CellOutput output)
        {
            lock (recorder.gate)
            {
                if (clearFirst)
                {
                    outputs.Clear();
                    clearFirst = false;
                }

                outputs.Add(output);
            }
        }

        public void Update(string displayId, MimeBundle data)
        {
            lock (recorder.gate)
            {
                foreach (List<CellOutput> cell in recorder.cells.Select(recorded => recorded.Outputs))
                {
                    int shown = cell.FindIndex(output => output is DisplayOutput display && display.DisplayId == displayId);
                    if (shown >= 0)
                    {
                        cell[shown] = new DisplayOutput(data, displayId);
                    }
                }
            }
        }

        public void Clear(bool wait)
        {
            lock (recorder.gate)
            {
                clearFirst = wait;
                if (!wait)
                {
                    outputs.Clear();
                }
            }
        }
    }
}
