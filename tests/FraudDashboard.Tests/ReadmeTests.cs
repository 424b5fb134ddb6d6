using FraudDashboard.Database.Migration;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Security;
using Xunit;

namespace FraudDashboard.Tests;

/// <summary>The tables of the README say what the code has.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Folder, "README.md"));

    [Fact]
    public void Reports_OfReadme_AreThoseOfTheCatalogue() => Assert.Equal(
        ExportCatalogue.All.Select(report => $"| `{report.Key}` | {report.Title} | `{report.Path}` |"),
        TableUnder("## Reports"));

    [Fact]
    public void Access_OfReadme_IsThatOfTheTableInCode() => Assert.Equal(
        Enum.GetValues<Capability>().Select(capability =>
            $"`{capability}` | " + string.Join(" | ", Enum.GetValues<Role>().Select(role => AccessMatrix.Of(role, capability).ToString().ToLowerInvariant()))),
        TableUnder("## Access", "| capability ").Select(line => line.Trim('|', ' ').Split(" | ")).Select(cells => string.Join(" | ", cells.Where((_, column) => column != 1))));

    [Fact]
    public void Rules_OfReadme_AreThoseOfTheReferenceTables()
    {
        var graces = Reference("rule_versions").ToDictionary(row => row["rule_code"], row => row["grace_days"]);
        Assert.Equal(
            Reference("rules").Select(rule => $"| `{rule["rule_code"]}` | {rule["rule_group"]} | {rule["applies_words"]} | {rule["satisfied_words"]} | {graces[rule["rule_code"]]} |"),
            TableUnder("## Rules"));
    }

    [Fact]
    public void Settings_OfReadme_AreThoseOfTheReferenceTable() => Assert.Equal(
        Reference("settings").Select(setting => $"| `{setting["setting_code"]}` | {setting["value"]} | {setting["description"]} |"),
        TableUnder("## Settings"));

    [Fact]
    public void Pictures_OfReadme_AreThere() => Assert.All(
        Lines.SelectMany(line => line.Split("](").Skip(1)).Select(rest => rest.Split(')')[0]).Where(path => path.EndsWith(".png", StringComparison.Ordinal)),
        path => Assert.True(File.Exists(Path.Combine(Repository.Folder, path)), path));

    [Fact]
    public void Paths_OfReadme_AreThere()
    {
        var paths = Lines.SelectMany(line => line.Split('`').Where((_, place) => place % 2 == 1))
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("sql/", StringComparison.Ordinal)
                || path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("tools/", StringComparison.Ordinal))
            .ToList();

        Assert.True(paths.Count > 30);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Repository.Folder, path)), path));
    }

    private static IEnumerable<string> TableUnder(string heading, string head = "|") => Lines
        .SkipWhile(line => line != heading)
        .SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
        .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(line => line.StartsWith('|'));

    /// <summary>A reference table as the program carries it.</summary>
    private static IEnumerable<Dictionary<string, string>> Reference(string name)
    {
        var lines = SqlScripts.Embedded.In("reference", ".csv").Single(file => file.Name == name).Text.TrimEnd().Split('\n');
        var header = Cells(lines[0]).ToList();
        return lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    // These tables hold no quote within a quoted cell and no line break.
    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        foreach (var (part, place) in line.Split('"').Select((part, place) => (part, place)))
        {
            string[] pieces = place % 2 == 1 ? [part] : part.Split(',');
            cells[^1] += pieces[0];
            cells.AddRange(pieces[1..]);
        }

        return cells;
    }
}
