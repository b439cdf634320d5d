using System.Collections.Immutable;

namespace Workbook.Engine.Outputs;

/// <summary>Keeps the outputs of every cell of a run, so that an update reaches the cell that displayed the value.</summary>
public sealed class OutputRecorder
{
    private readonly Lock gate = new();
    private readonly List<List<CellOutput>> cells = [];

    /// <summary>Starts the outputs of the next cell.</summary>
    public IOutputSink NextCell()
    {
        lock (gate)
        {
            var outputs = new List<CellOutput>();
            cells.Add(outputs);
            return new Sink(this, outputs);
        }
    }

    /// <summary>The outputs of the cell that was started as number <paramref name="started"/>, counted from 0.</summary>
    public ImmutableArray<CellOutput> Of(int started)
    {
        lock (gate)
        {
            return [.. cells[started]];
        }
    }

    private sealed class Sink(OutputRecorder recorder, List<CellOutput> outputs) : IOutputSink
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

                if (output is StreamOutput added && outputs.LastOrDefault() is StreamOutput last && last.IsError == added.IsError)
                {
                    outputs[^1] = last with { Text = last.Text + added.Text };
                }
                else
                {
                    outputs.Add(output);
                }
            }
        }

        public void Update(string displayId, MimeBundle data)
        {
            lock (recorder.gate)
            {
                foreach (List<CellOutput> cell in recorder.cells)
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
