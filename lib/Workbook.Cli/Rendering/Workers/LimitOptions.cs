using System.CommandLine;
using System.Globalization;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>The options of every command that runs notebooks.</summary>
internal sealed class LimitOptions(int standardSeconds = WorkerLimits.StandardSeconds, int standardMebibytes = WorkerLimits.StandardMebibytes)
{
    private readonly Option<int> seconds = Between(
        "--time-limit", "SECONDS", "Most seconds that one notebook may run.", standardSeconds, 1, 1_000_000);

    private readonly Option<int> mebibytes = Between(
        "--memory-limit", "MIB", "Most memory that the process of one notebook may take, in MiB.", standardMebibytes, 256, 1_000_000);

    public void AddTo(Command command)
    {
        command.Options.Add(seconds);
        command.Options.Add(mebibytes);
    }

    public WorkerLimits Of(ParseResult parsed) => WorkerLimits.Of(parsed.GetValue(seconds), parsed.GetValue(mebibytes));

    private static Option<int> Between(string name, string unit, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = unit, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most))
            {
                result.AddError(FormattableString.Invariant($"{name} needs a whole number from {least} to {most}."));
            }
        });
        return option;
    }
}
