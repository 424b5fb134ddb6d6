using System.Text.RegularExpressions;
using FraudDashboard.Tests.Support;
using Xunit;

namespace FraudDashboard.Tests.App;

/// <summary>No screen, file or message says what the wording table (left column) gives plainer words for.</summary>
public sealed partial class WordingTests
{
    private static readonly string[] Refused =
    [
        @"\breally\b", "no real change", "hit or miss", "consistently (below|above|meets)", "shaded band", "chance does not explain",
        "chance alone", "by chance", "(?-i:\\bAs London\\b)", "no ranking", "look: ", "look, do not act", "returned right", "from due to returned",
        "from should-have-been-sent", "waiting at nfib", "too (few|many) crimes", "can be packed", "whose eyes", "taken as blanks",
        "not one of \\{", "there and accurate", "is the completion rule that fails most", "99\\.8 % (funnel )?limits? around",
    ];

    private static readonly string[] Folders =
    [
        "src/FraudDashboard.Web", "src/FraudDashboard.Ingestion/Pipeline", "src/FraudDashboard.Cli", "sql/views", "sql/reference",
        "tests/FraudDashboard.BrowserTests/Gallery",
    ];

    [Fact]
    public void Sources_OfScreensAndFiles_HaveNoneOfTheRefusedPhrases()
    {
        var refused = new Regex(string.Join('|', Refused), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var found = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*", SearchOption.AllDirectories))
            .Where(IsSource)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (file, i, line)))
            .Where(line => refused.IsMatch(WithoutSpaces(line.line)))
            .Select(line => $"{Path.GetRelativePath(Repository.Folder, line.file)}:{line.i + 1}: {line.line.Trim()}");

        Assert.True(!found.Any(), string.Join(Environment.NewLine, found));
    }

    // The space before a per cent sign may be one that does not break.
    private static string WithoutSpaces(string line) => line.Replace('\u00a0', ' ');

    private static bool IsSource(string file) => Extension().IsMatch(file) && !Made().IsMatch(file);

    [GeneratedRegex(@"\.(cs|razor|sql|csv|js)$")]
    private static partial Regex Extension();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Made();
}
