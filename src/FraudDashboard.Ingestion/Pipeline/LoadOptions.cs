using FraudDashboard.Ingestion.Profiles;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>What the person who loads says about the files, where their names do not.</summary>
public sealed record LoadOptions
{
    /// <summary>The kind of every file; else each file's name or header says it.</summary>
    public string? Kind { get; init; }

    /// <summary>The as-at date of every file; else the first date in each name, else today in London.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Mapping profiles besides the shipped ones: one that fits a file comes before any other way to read it.</summary>
    public IReadOnlyList<MappingProfile> Profiles { get; init; } = [];

    /// <summary>The profiles that analysts have saved: they stand beside the shipped ones, and before one of the same name.</summary>
    internal IReadOnlyList<MappingProfile> SavedProfiles { get; init; } = [];

    /// <summary>Who loads, for the list of loads and the audit.</summary>
    public string LoadedBy { get; init; } = "";

    /// <summary>The id of the person who loads, for the audit; their name where there is none.</summary>
    public string? LoadedById { get; init; }
}
