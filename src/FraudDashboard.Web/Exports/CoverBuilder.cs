using System.Reflection;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>Makes the cover of every file: what it shows, from which loads, for whom and why.</summary>
public sealed class CoverBuilder(TimeProvider time)
{
    /// <summary>The version of the program, as covers and packs have it.</summary>
    internal static readonly string ApplicationVersion =
        typeof(CoverBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The cover of a file that is read in the session.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended.</exception>
    public async Task<Cover> RunAsync(
        ReadSession session, PageRequest request, string title, string period, string purpose, long? expectedRows, CancellationToken cancellation)
    {
        var loaded = await LoadsQuery.RunAsync(session, request.Reader, cancellation);
        return new Cover
        {
            Title = title,
            Marking = request.Reference.Marking,
            Period = period,
            Filters = FilterSentence.Of(request),
            DataAsAt = request.Frame.Clock?.AsAtOn,
            LoadIds = [.. loaded.Where(load => load.State is "loaded" or "released").Select(load => load.LoadId)],
            RuleVersion = RuleVersions(request),
            ApplicationVersion = ApplicationVersion,
            MadeBy = request.Reader.UserName,
            MadeAt = time.GetUtcNow(),
            Purpose = purpose,
            ExpectedRows = expectedRows,
        };
    }

    private static string RuleVersions(PageRequest request)
    {
        var changed = request.Reference.Rules.Where(rule => rule.Version > 1).Select(rule => $"{rule.RuleCode} {rule.Version}");
        return string.Join(", ", changed.Prepend("1").Take(1).Concat(changed)) is var words && words == "1" ? "version 1 of every rule" : words;
    }
}
