using FraudDashboard.Web.Requests;
namespace FraudDashboard.Web.Features.Access;

/// <summary>One grant of the history.</summary>
public sealed record AccessGrantRow
{
    public required long GrantId { get; init; }

    public required string UserId { get; init; }

    public required string RoleCode { get; init; }

    public required string[] ScopeCodes { get; init; }

    /// <summary>London days, both included.</summary>
    public required DateOnly FromOn { get; init; }

    public required DateOnly? UntilOn { get; init; }

    public required string Reason { get; init; }

    public required string GrantedBy { get; init; }

    public required DateOnly GrantedOn { get; init; }

    public required DateOnly? WithdrawnOn { get; init; }

    public required string? WithdrawnBy { get; init; }

    public required string? WithdrawnReason { get; init; }

    /// <summary>How often it was changed, counted from 1: a withdrawal of an older version is refused.</summary>
    public required long RowVersion { get; init; }

    /// <summary>in_force, to_come, over or withdrawn.</summary>
    public required string State { get; init; }

    public string StateWords => State switch
    {
        "in_force" => "In force",
        "to_come" => "To come",
        "over" => "Over",
        _ => "Withdrawn",
    };

    /// <summary>The grant as it was seen, for the form: number and version.</summary>
    public string Seen => new SeenVersion(GrantId, RowVersion).Text;

    public bool MayBeWithdrawn => State is "in_force" or "to_come";
}
