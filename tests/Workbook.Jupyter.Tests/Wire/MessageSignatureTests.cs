using System.Text;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Wire;

public class MessageSignatureTests
{
    // RFC 4231, test case 2, its data cut in four as a message is.
    [Fact]
    public void Signature_OfAPublishedExample_IsThePublishedOne()
    {
        var signature = new MessageSignature(Encoding.ASCII.GetBytes("Jefe"));

        byte[] signed = signature.Of(Part("what "), Part("do ya "), Part("want for "), Part("nothing?"));

        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Encoding.ASCII.GetString(signed));
    }

    [Fact]
    public void Signature_OfOtherContent_IsWrong()
    {
        var signature = new MessageSignature(Encoding.ASCII.GetBytes("key"));
        byte[] signed = signature.Of(Part("{}"), Part("{}"), Part("{}"), Part("""{"code":"1"}"""));

        Assert.False(signature.IsRight(signed, Part("{}"), Part("{}"), Part("{}"), Part("""{"code":"2"}""")));
    }

    [Fact]
    public void SeenSignatures_BeyondTheirCapacity_ForgetTheOldest()
    {
        var seen = new SeenSignatures(capacity: 2);

        Assert.True(seen.Add([1]));
        Assert.False(seen.Add([1]));
        Assert.True(seen.Add([2]));
        Assert.True(seen.Add([3]));
        Assert.True(seen.Add([1]));
        Assert.False(seen.Add([3]));
    }

    private static ReadOnlyMemory<byte> Part(string text) => Encoding.ASCII.GetBytes(text);
}
