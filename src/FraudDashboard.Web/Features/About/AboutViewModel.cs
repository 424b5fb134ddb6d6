using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.About;

/// <summary>What the page about the data shows: its sections, and what of them the database says.</summary>
public sealed record AboutViewModel
{
    /// <summary>The id of each section and its title, in their order.</summary>
    public static readonly IReadOnlyList<(string Id, string Title)> Sections =
    [
        ("populations", "Three populations"), ("as-at", "As at when"), ("marks", "Marks"), ("limitations", "Limitations"), ("measures", "Measures"),
        ("rules", "Rules"), ("sources", "Sources"), ("breaks", "Known breaks"), ("settings", "Settings"), ("columns", "Every column"),
    ];

    /// <summary>The clock; null before any crime reports are loaded.</summary>
    public required DateOnly? AsAtOn { get; init; }

    /// <summary>"Reports complete 85 %; …", each measure with its target.</summary>
    public required string Targets { get; init; }

    /// <summary>What the national reporting body is called now.</summary>
    public required string NationalBody { get; init; }

    public required IReadOnlyList<SettingsRow> Settings { get; init; }

    public required IReadOnlyList<DescribedView> Views { get; init; }

    public static AboutViewModel Of(PageRequest request, AboutData data) => new()
    {
        AsAtOn = request.Frame.Clock?.AsAtOn,
        Targets = string.Join("; ", request.Reference.Measures.Select(measure => $"{measure.Title} {Format.Short((double)measure.Target)}")),
        NationalBody = request.Reference.Settings.GetValueOrDefault("national_body_name", "Report Fraud"),
        Settings = data.Settings,
        Views = [.. data.Comments.GroupBy(row => row.ViewName).Select(DescribedView.Of)],
    };
}

/// <summary>A view that screens and files read, and its columns, as the database describes them.</summary>
public sealed record DescribedView(string Name, string? Meaning, IReadOnlyList<(string Name, string Meaning)> Columns)
{
    public static DescribedView Of(IGrouping<string, ViewCommentsRow> view) => new(
        MeasureWords.Sentence(view.Key.Replace('_', ' ').Replace("nfib", "NFIB", StringComparison.Ordinal)),
        view.FirstOrDefault(row => row.ColumnName is null)?.Meaning,
        [.. view.Where(row => row.ColumnName is not null).Select(row => (row.ColumnName!.Replace('_', ' '), row.Meaning))]);
}
