using Workbook.Data;

namespace Workbook.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void TypesAndMembers_ArePublic_OnlyAsApproved() => PublicApi.AssertApproved(typeof(Datasets));
}
