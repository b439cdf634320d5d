using Workbook.Drawing;

namespace Workbook.Tests.Drawing;

/// <summary>Paths of pictures.</summary>
public class PathDataTests
{
    [Fact]
    public void Place_IsWrittenAsAStep_WhereThatIsShorter() =>
        Assert.Equal("M100 200l10.5-.3H.5v.3", new PathData().Move(100, 200).Line(110.5, 199.7).Line(0.5, 199.7).Line(0.5, 200).ToString());

    [Fact]
    public void Steps_AreBetweenRoundedPlaces_SoThatTheyAddUp()
    {
        PathData path = new PathData().Move(1000, 1000);
        for (int i = 1; i <= 10; i++)
        {
            path.Line(1000 + (i * 0.16), 1000 + (i * 0.16));
        }

        Assert.Equal("M1000 1000l.2.2l.1.1l.2.2l.1.1l.2.2l.2.2l.1.1l.2.2l.1.1l.2.2", path.ToString());
    }

    [Fact]
    public void ClosedShape_LeadsBackToItsFirstCorner_FromWhichTheNextStepIsTaken() =>
        Assert.Equal("M500 500h9v9zm100 1h9v9z", new PathData().Polygon([(500, 500), (509, 500), (509, 509)]).Polygon([(600, 501), (609, 501), (609, 510)]).ToString());

    [Fact]
    public void Dots_AreStepsWithoutLength() => Assert.Equal("M100.1 50h0m10 0h0", new PathData().Dot(100.1, 50).Dot(110.1, 50).ToString());
}
