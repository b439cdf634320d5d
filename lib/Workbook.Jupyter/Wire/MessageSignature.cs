using System.Security.Cryptography;
using System.Text;

namespace Workbook.Jupyter.Wire;

/// <summary>HMAC-SHA256 over header, parent header, metadata and content, in lower-case hexadecimal.</summary>
internal sealed class MessageSignature(byte[] key)
{
    public byte[] Of(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            hash.AppendData(part.Span);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Takes the same time whatever is wrong, so that a guess learns nothing.</summary>
    public bool IsRight(byte[] signature, params ReadOnlySpan<ReadOnlyMemory<byte>> parts) =>
        CryptographicOperations.FixedTimeEquals(signature, Of(parts));
}
