using System.Text.Json.Nodes;
using Workbook.Data;
using Workbook.Tests.Data;

namespace Workbook.Memo.Tests.Robots;

/// <summary>A table on disk with the columns of the dataset events that a verdict on robots reads.</summary>
internal sealed class PlantedEvents : IDisposable
{
    private readonly Sample sample = new();

    /// <summary>Plants rows of event, title and day of publication.</summary>
    public PlantedEvents(string rows)
    {
        sample.Resource["schema"] = JsonNode.Parse(
            """
            {
              "fields": [
                { "name": "event_id", "type": "string", "description": "Event." },
                { "name": "title", "type": "string", "description": "Title." },
                { "name": "known_from", "type": "date", "description": "Day of publication." }
              ],
              "primaryKey": ["event_id"]
            }
            """);
        sample.Write("event_id,title,known_from\n" + rows);
    }

    public Dataset Load() => sample.Catalogue.Load("sample");

    public void Dispose() => sample.Dispose();
}
