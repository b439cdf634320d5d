using Workbook.Exercises;
using Workbook.Tests;

namespace Workbook.Teaching.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void TypesAndMembersOfExercises_ArePublic_OnlyAsApproved() => PublicApi.AssertApproved(typeof(Exercise));
}
