using Workbook.Memo.Claims;
using Workbook.Tests;

namespace Workbook.Memo.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void TypesAndMembers_ArePublic_OnlyAsApproved() => PublicApi.AssertApproved(typeof(Ledger));
}
