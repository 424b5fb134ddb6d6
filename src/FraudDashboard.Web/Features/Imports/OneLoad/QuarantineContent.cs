using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The rejected rows of a load as its page shows them.</summary>
public sealed record QuarantineContent
{
    public required ImportsRow Load { get; init; }

    public required string Title { get; init; }

    public required string WhatNext { get; init; }

    /// <summary>Whether the reader may see the rows themselves.</summary>
    public required bool MayReadRaw { get; init; }

    /// <summary>Rows of this code alone; null for all.</summary>
    public required string? Code { get; init; }

    public required IReadOnlyList<RejectedRow> Rows { get; init; }

    public required long First { get; init; }

    public required long Total { get; init; }

    /// <summary>The first page, from a later one.</summary>
    public required string? StartHref { get; init; }

    public required string? NextHref { get; init; }

    /// <summary>Whether its rows may be taken out, mended and loaded again.</summary>
    public bool MayBeMended => Load.State is not (LoadState.Held or LoadState.Discarded);

    public static QuarantineContent Of(PageRequest request, ImportsRow load, ImportData data)
    {
        var code = request.Filter.Code;
        string Page(string? after) => Urls.Import(load.LoadId, new() { Code = code, After = after });
        return new()
        {
            Load = load,
            Title = code is not null ? $"Rows rejected as {code}" : load.State switch
            {
                LoadState.Held => "Rows that are held",
                LoadState.Discarded => "Rows that were held, and discarded",
                _ => "Rejected rows",
            },
            WhatNext = load.State switch
            {
                LoadState.Held => "They count in no figure until the load is released.",
                LoadState.Discarded => "None of them was stored; the file may be loaded again.",
                _ => "Correct them at the source and the next extract brings them again, or mend them here and load the file.",
            },
            MayReadRaw = request.Reader.MayReadRaw,
            Code = code,
            Rows = data.Rows,
            First = data.First,
            Total = data.Total,
            StartHref = request.Filter.After is null ? null : Page(null),
            NextHref = data.Next is { } next ? Page(next) : null,
        };
    }
}
