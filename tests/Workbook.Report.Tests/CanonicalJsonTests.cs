using System.Text;
using System.Text.Json;
using Workbook.Report.Markup;

namespace Workbook.Report.Tests;

/// <summary>Programs that save notebooks spell JSON differently; a page must not.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}")]
    [InlineData("[3.9e+24,3.9E+24,39e23]", "[3.9E+24,3.9E+24,3.9E+24]")]
    [InlineData("[5000.0,5e3,5000]", "[5000,5000,5000]")]
    [InlineData("[0.1,1e-05,-0.25]", "[0.1,1E-05,-0.25]")]
    [InlineData("[1e999]", "[1e999]")]
    [InlineData("{\"x\":[{\"z\":null,\"y\":\"<\"}]}", "{\"x\":[{\"y\":\"\\u003C\",\"z\":null}]}")]
    public void Value_HasOneSpelling(string written, string canonical)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            CanonicalJson.Write(json, JsonElement.Parse(written));
        }

        Assert.Equal(canonical, Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
