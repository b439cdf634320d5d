using System.Security.Cryptography;
using System.Text;

namespace Workbook.Cli.Tests;

/// <summary>The descriptor that a newcomer would write for a table of rain, before the recipe fills in the table's checksum.</summary>
internal static class RainfallDescriptor
{
    public static string For(string upstream) =>
        Text.Replace("UPSTREAM", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(upstream))), StringComparison.Ordinal);

    private const string Text = """
        {
          "name": "rainfall", "title": "Rain by station and day", "description": "Rain measured at two stations.", "coverage": "Two days of September 2024",
          "licenses": [{ "name": "CC0-1.0", "title": "CC0 1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/" }],
          "contributors": [{ "title": "A newcomer", "roles": ["contributor"] }],
          "sources": [{
            "name": "stations", "title": "Readings", "path": "https://example.org/rain", "citation": "Readings of two stations, 2024", "licence": "CC0-1.0",
            "use": "table", "date": "2024-09-03", "file": "weather/rain.csv", "sha256": "UPSTREAM"
          }],
          "limits": ["Two stations."],
          "resources": [{
            "name": "rainfall", "path": "rainfall.csv", "title": "Rain", "bytes": 0,
            "hash": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "sources": ["stations"],
            "schema": {
              "fields": [
                { "name": "station", "type": "string", "title": "Station", "description": "Station.", "constraints": { "required": true } },
                { "name": "day", "type": "date", "title": "Day", "description": "Day.", "constraints": { "required": true } },
                { "name": "rain_mm", "type": "number", "title": "Rain", "description": "Rain of the day.", "unit": "mm", "constraints": { "required": true } }
              ],
              "primaryKey": ["station", "day"]
            }
          }]
        }
        """;
}
