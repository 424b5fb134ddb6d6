namespace FraudDashboard.Web.Requests;

/// <summary>How old one kind of extract is; null when none was ever loaded.</summary>
public sealed record ExtractAge(string Kind, int? Days)
{
    private const int AmberOver = 2;
    private const int RedOver = 7;

    public bool IsRed => Days is null or > RedOver;

    public bool IsAmber => Days is > AmberOver and <= RedOver;
}

/// <summary>The clock of a page and the age of what it is made from.</summary>
public sealed record DataAge
{
    /// <summary>Null before any reports are loaded: then there is no clock.</summary>
    public required DateOnly? AsAt { get; init; }

    public IReadOnlyList<ExtractAge> Extracts { get; init; } = [];

    /// <summary>Demonstration data never ages.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Sentences for a banner: a kind that is missing, a load that is held.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
