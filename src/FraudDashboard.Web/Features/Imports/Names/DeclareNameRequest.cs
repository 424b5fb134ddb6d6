using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What the form asks for: which names are one, under which of them they are shown, and why.</summary>
public sealed record DeclareNameRequest(string Names, string Reason)
{
    /// <summary>Reads the fields of the form.</summary>
    /// <param name="names">What <see cref="AlikeNames.Value"/> gave the form.</param>
    public static DeclareNameRequest Read(string? names, string? reason) => new(names ?? "", reason?.Trim() ?? "");

    /// <summary>The names that are meant and the one that is chosen; null where they are not on the page as it is now.</summary>
    public (AlikeNames Alike, string Chosen)? Find(IEnumerable<AlikeNames> shown)
    {
        var parts = Names.Split('|', 3);
        return parts.Length == 3 && shown.FirstOrDefault(alike => alike.NameType == parts[1] && alike.Names.Any(name => name.Name == parts[2])) is { } found
            ? (found, parts[2])
            : null;
    }

    /// <summary>Number and version of the declaration that the names had when they were seen; 0 where they had none.</summary>
    public SeenVersion Seen => SeenVersion.Read(Names.Split('|')[0]);

    /// <summary>A sentence for what is wrong with it; null when it can be declared.</summary>
    public string? Problem(IEnumerable<AlikeNames> shown) =>
        Find(shown) is null ? "Choose the names that are one, and the one under which they are shown." : StatedReason.Problem(Reason);
}

/// <summary>What the form asks for: which declaration, as it was seen, is undone, and why.</summary>
public sealed record UndoNameRequest(long SameNameId, long RowVersion, string Reason)
{
    /// <summary>The declaration as it was seen, as the form carries it.</summary>
    public string Seen => new SeenVersion(SameNameId, RowVersion).Text;

    public static UndoNameRequest Read(string? seen, string? reason)
    {
        var (id, version) = SeenVersion.Read(seen);
        return new(id, version, reason?.Trim() ?? "");
    }

    /// <summary>A sentence for what is wrong with it; null when it can be undone.</summary>
    public string? Problem(IEnumerable<SameNamesRow> declared) =>
        declared.Any(same => same.SameNameId == SameNameId) ? StatedReason.Problem(Reason) : "Choose what is to be undone.";
}
