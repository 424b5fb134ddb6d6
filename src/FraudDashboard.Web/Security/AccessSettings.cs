namespace FraudDashboard.Web.Security;

/// <summary>The part of the configuration named Access.</summary>
public sealed record AccessSettings
{
    public const string Section = "Access";

    /// <summary>What <see cref="Demo"/> must say for demo readers where the site itself listens beyond loopback.</summary>
    public const string PublishedOnLoopback = "published-on-loopback";

    /// <summary>The user id, letter by letter, of the person who is administrator without a grant, so that there is somebody to make the first.</summary>
    public string FirstAdministrator { get; init; } = "";

    /// <summary>"published-on-loopback" in a container whose port only this machine can reach; Development only.</summary>
    public string Demo { get; init; } = "";

    /// <summary>After which a session is over, whatever its reader does; never more than a week.</summary>
    public double SessionHours { get; init; } = 10;

    /// <summary>How often an open page asks whether its session still is one; never more than a minute.</summary>
    public double RevalidateSeconds { get; init; } = 30;

    /// <summary>Of one address: everyone behind a proxy that does not forward theirs counts as one.</summary>
    public int SignInsPerMinute { get; init; } = 120;

    /// <summary>Exports and packs of one person.</summary>
    public int FilesPerMinute { get; init; } = 30;

    /// <summary>Searches by reference of one person.</summary>
    public int SearchesPerMinute { get; init; } = 60;

    /// <summary>Uploads of one person, of however many files.</summary>
    public int UploadsPerHour { get; init; } = 60;

    /// <summary>Lines that the audit takes of refusals of one kind to one person; the rest are summed into one line.</summary>
    public int RefusalLinesPerMinute { get; init; } = 20;

    /// <summary>Pages that one person may have open over a circuit.</summary>
    public int CircuitsPerPerson { get; init; } = 20;

    /// <summary>Pages that everyone together may have open over a circuit.</summary>
    public int Circuits { get; init; } = 1000;

    /// <summary>Pages made at the same time for one person.</summary>
    public int PagesAtOnce { get; init; } = 8;

    /// <summary>Pages of one person that wait until another of theirs is made; what is asked beyond is refused.</summary>
    public int PagesWaiting { get; init; } = 16;

    // What the database takes: sql/policies/core.session.sql.
    public TimeSpan LongestSession => TimeSpan.FromHours(Math.Min(SessionHours, 7 * 24));

    public TimeSpan Revalidate => TimeSpan.FromSeconds(Math.Clamp(RevalidateSeconds, 1, 60));
}
