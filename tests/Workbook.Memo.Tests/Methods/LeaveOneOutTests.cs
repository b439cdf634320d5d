using Workbook.Memo.Methods;

namespace Workbook.Memo.Tests.Methods;

public sealed class LeaveOneOutTests
{
    [Fact]
    public void Of_Maximum_ChangesOnlyWithoutTheLargest() =>
        Assert.Equal([(1, 9.0), (9, 4.0), (4, 9.0)], LeaveOneOut.Of<int>([1, 9, 4], items => items.Max()).Select(left => (left.Item, left.Value!.Value)));

    [Fact]
    public void Of_EqualItems_AreLeftOutOneAtATime() =>
        Assert.Equal([5.0, 5.0], LeaveOneOut.Of<int>([5, 5], items => items.Max()).Select(left => left.Value!.Value));

    [Fact]
    public void Of_OneItem_LeavesNothing() =>
        Assert.Null(Assert.Single(LeaveOneOut.Of<int>([5], items => items.Count == 0 ? null : items.Max())).Value);
}
