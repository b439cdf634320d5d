namespace Workbook.Memo.Context;

/// <summary>How many changes to controls went which way.</summary>
/// <param name="Tighter">Changes that tighten.</param>
/// <param name="Looser">Changes that loosen.</param>
/// <param name="Mixed">Changes that do both.</param>
public sealed record ControlChanges(int Tighter, int Looser, int Mixed)
{
    /// <summary>All of them.</summary>
    public int All => Tighter + Looser + Mixed;

    /// <summary>Of those that go one way as many loosen as tighten, or more, so that they no longer hold on the whole.</summary>
    public bool Lifted => Looser > 0 && Looser >= Tighter;
}
