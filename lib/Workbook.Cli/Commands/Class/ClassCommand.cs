using System.CommandLine;
using Workbook.Cli.Shell;

namespace Workbook.Cli.Commands.Class;

/// <summary><c>workbook class</c>.</summary>
internal static class ClassCommand
{
    public static Command Create(CliOutput output) => new("class", "Teach from the notebooks: a plan, slides, handouts for students, marks for what they hand in.")
    {
        PlanCommand.Create(output),
        SlidesCommand.Create(output),
        HandoutCommand.Create(output),
        PrintCommand.Create(output),
        MarkCommand.Create(output),
    };
}
