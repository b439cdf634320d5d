using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Files;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>Planted changes of the data, one list for each claim and standing, that must lead the verdict there: a verdict with no way to fail is no test.</summary>
internal static class Routes
{
    public const string Table = "routes";

    /// <summary>All routes of a catalogue.</summary>
    /// <exception cref="DatasetException">The table is missing or at fault.</exception>
    public static IReadOnlyList<Route> Load(Catalogue catalogue) =>
        [.. catalogue.Load(VerdictRules.Dataset, table: Table).Rows<RouteStep>().GroupBy(step => (step.ClaimId, step.Standing))
            .Select(steps => new Route(steps.Key.ClaimId, steps.Key.Standing, [.. steps.OrderBy(step => step.Step)]))];

    /// <summary>What is wrong with the rules: a claim judged without one, one without a route to each standing, a route that leads elsewhere.</summary>
    public static IReadOnlyList<string> Problems(Catalogue catalogue)
    {
        Catalogue once = catalogue.Remembering();
        ImmutableDictionary<string, VerdictRule> rules = VerdictRules.Load(once);
        ILookup<string, Route> routes = Load(once).ToLookup(route => route.Claim);
        string[] judged = [.. Ledger.Arguments.SelectMany(argument => argument.Claims)];
        return
        [
            .. rules.Keys.Except(judged).Order(StringComparer.Ordinal).Select(claim => $"{claim}: data/verdict-rules/criteria.csv has a rule, and nothing judges the claim. Take the row out."),
            .. SideBySide.Select(judged, claim => rules.TryGetValue(claim, out VerdictRule? rule)
                ? Problems(once, claim, rule, [.. routes[claim]]).ToArray()
                : [$"{claim}: judged without a rule. Write down in data/verdict-rules/criteria.csv what would support and what would contradict it."]).SelectMany(problems => problems),
        ];
    }

    private static IEnumerable<string> Problems(Catalogue catalogue, string claim, VerdictRule rule, ImmutableArray<Route> routes)
    {
        if (rule.NotTestable is not null)
        {
            if (!routes.IsEmpty)
            {
                yield return $"{claim}: said to be not testable, but routes.csv has a route. Keep one.";
            }

            Verdict verdict = Ledger.Judge(catalogue, candidate => candidate == claim)[0];
            if (verdict.Now.Standing != Standing.NotTestableHere || verdict.AtMemo.Standing != Standing.NotTestableHere)
            {
                yield return $"{claim}: said to be not testable, but its verdict is \"{StandingText.Words(verdict.Now.Standing)}\".";
            }

            yield break;
        }

        if (rule.Choices.IsEmpty)
        {
            yield return $"{claim}: choices.csv has nothing that was chosen for it. Name a threshold, measure or vintage with its alternatives.";
        }

        foreach (string standing in (string[])[Route.Supported, Route.Contradicted])
        {
            if (routes.FirstOrDefault(route => route.Standing == standing) is not Route route)
            {
                yield return $"{claim}: no route to {standing} in data/verdict-rules/routes.csv. Write down a change of the data that leads there.";
            }
            else if (route.Problem(catalogue) is string problem)
            {
                yield return problem;
            }
        }
    }
}

/// <summary>Changes of the data that lead a verdict to a standing.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Standing"><see cref="Supported"/> or <see cref="Contradicted"/>.</param>
/// <param name="Steps">The changes in order.</param>
internal sealed record Route(string Claim, string Standing, ImmutableArray<RouteStep> Steps)
{
    public const string Supported = "supported", Contradicted = "contradicted";

    /// <summary>The verdict after the changes, at the date that the route is about.</summary>
    /// <exception cref="DatasetException">A step names no table or no row, or breaks a schema.</exception>
    public Assessment Assess(Catalogue catalogue)
    {
        Verdict verdict = Ledger.Judge(Steps.Aggregate(catalogue, (changed, step) => step.Apply(changed)), candidate => candidate == Claim)[0];
        return Steps[0].At == "memo" ? verdict.AtMemo : verdict.Now;
    }

    /// <summary>Why the route does not lead where it says; null where it does.</summary>
    public string? Problem(Catalogue catalogue)
    {
        try
        {
            Assessment assessment = Assess(catalogue);
            return LeadsTo(assessment.Standing) ? null : $"{Claim}: the route to {Standing} leads to \"{StandingText.Words(assessment.Standing)}\": {assessment.Reason}";
        }
        catch (DatasetException error)
        {
            return $"{Claim}: the route to {Standing} cannot be taken. {error.Message}";
        }
    }

    private bool LeadsTo(Standing standing) => Standing == Contradicted
        ? standing == Publishing.Standing.Contradicted
        : standing is Publishing.Standing.Supported or Publishing.Standing.SupportedUnderStatedReading;
}

/// <summary>One change of the data.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Standing">Where the changes lead.</param>
/// <param name="At"><c>memo</c> or <c>now</c>.</param>
/// <param name="Step">Place in the order.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Resource">Its resource.</param>
/// <param name="Action"><c>set</c>, <c>remove</c> or <c>add</c>.</param>
/// <param name="Where">Conditions, or the cells to add.</param>
/// <param name="Column">The column to set.</param>
/// <param name="Value">Its new value.</param>
internal sealed record RouteStep(
    string ClaimId, string Standing, string At, long Step, string Dataset, string Resource, string Action, string? Where, string? Column, string? Value)
{
    /// <summary>The catalogue with the change.</summary>
    /// <exception cref="DatasetException">There is no such table or row, or the change breaks its schema.</exception>
    public Catalogue Apply(Catalogue catalogue)
    {
        DataPackage package = catalogue.Describe(Dataset);
        Resource resource = package.Resources.FirstOrDefault(candidate => candidate.Name == Resource)
            ?? throw DatasetErrors.NoTable(Dataset, Resource, package.Resources.Select(candidate => candidate.Name));
        Dataset table = catalogue.LoadResource(package, resource);
        string[] conditions = (Where ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return catalogue.With(Action switch
        {
            "remove" => table.Remove(conditions),
            "add" => table.Add(conditions),
            _ => table.Change(Column ?? "", Value, conditions),
        });
    }
}
