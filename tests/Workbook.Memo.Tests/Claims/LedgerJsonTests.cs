using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Data;
using Workbook.Memo.Claims;
using Workbook.Publishing;
using Workbook.Testing;

namespace Workbook.Memo.Tests.Claims;

public sealed class LedgerJsonTests
{
    private static readonly Citation Source = new("robots", "installations", null, "World Robotics", "IFR (2024).", "https://example.org/ifr", "CC-BY-4.0", "00");

    [Fact]
    public void Ledger_OfAVerdictAndAReason_ConformsToItsSchema()
    {
        var held = new Assessment(Standing.Supported, "It holds.", new Measurement(1.5, "months"));
        var ledger = Ledger.Of(
            [new Claim("C01", "introduction", "One thing.", null, "quantity", null, null), new Claim("C02", "introduction", "Another.", null, "date", null, null)],
            [new Verdict("C01", held, held with { Measured = null }, [Source], "for", "against", "another edition")],
            [new Untested("C02", "No data.", "A count.")]);

        JsonElement bundle = JsonElement.Parse(ledger.ToDisplayString(MimeTypes.Ledger));

        Assert.Empty(BundleSchemas.Faults(BundleSchema.FileOf(MimeTypes.Ledger), bundle));
        Assert.Equal(LedgerJson.Text(ledger), bundle.GetProperty("claims").GetRawText(), ignoreAllWhiteSpace: true);
    }
}
