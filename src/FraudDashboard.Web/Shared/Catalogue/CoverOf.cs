using System.Reflection;
using FraudDashboard.Web.Shared.Excel;
using FraudDashboard.Web.Shared.Pages;
using FraudDashboard.Web.Shared.Queries;

namespace FraudDashboard.Web.Shared.Catalogue;

/// <summary>Makes the cover of every file.</summary>
public sealed class CoverOf(LoadsQuery loads, TimeProvider time)
{
    private static readonly string ApplicationVersion =
        typeof(CoverOf).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public async Task<Cover> RunAsync(
        ReportRequest request, string title, string period, string purpose, long? expectedRows, CancellationToken cancellation)
    {
        var loaded = await loads.RunAsync(request.Reader, cancellation);
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

    private static string RuleVersions(ReportRequest request)
    {
        var changed = request.Reference.Rules.Where(rule => rule.Version > 1).Select(rule => $"{rule.RuleCode} {rule.Version}");
        return string.Join(", ", changed.Prepend("1").Take(1).Concat(changed)) is var words && words == "1" ? "version 1 of every rule" : words;
    }
}
