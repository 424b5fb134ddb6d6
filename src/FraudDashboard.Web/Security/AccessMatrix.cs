namespace FraudDashboard.Web.Security;

/// <summary>The one table of who may what: pages, endpoints, scopes and tests read it; everything else is refused.</summary>
public static class AccessMatrix
{
    private const Right No = Right.No;
    private const Right Own = Right.Own;
    private const Right Yes = Right.Yes;

    // In the order of Role: command, borough lead, staff officer, analyst, administrator, auditor.
    private static readonly Dictionary<Capability, Right[]> Rights = new()
    {
        [Capability.Figures] = [Yes, Own, Yes, Yes, No, No],
        [Capability.Records] = [Yes, Own, Yes, Yes, No, No],
        [Capability.UnallocatedRows] = [Yes, No, Yes, Yes, No, No],
        [Capability.Export] = [Yes, Own, Yes, Yes, No, Own],
        [Capability.DownloadPacks] = [Yes, Own, Yes, Yes, No, No],
        [Capability.FreezePacks] = [No, No, Yes, No, No, No],
        [Capability.WriteBriefs] = [No, No, Yes, No, No, No],
        [Capability.Import] = [No, No, No, Yes, No, No],
        [Capability.WriteNotes] = [Yes, Own, Yes, Yes, No, No],
        [Capability.ReadInspection] = [Yes, Yes, Yes, Yes, No, No],
        [Capability.WriteInspection] = [Yes, Own, Yes, No, No, No],
        [Capability.ReadSettings] = [Yes, Yes, Yes, Yes, Yes, Yes],
        [Capability.WriteSettings] = [No, No, No, Yes, Yes, No],
        [Capability.ReadGrants] = [No, No, No, No, Yes, Yes],
        [Capability.WriteGrants] = [No, No, No, No, Yes, No],
        [Capability.ReadAudit] = [No, No, No, No, No, Yes],
    };

    public static Right Of(Role role, Capability capability) => Rights[capability][(int)role];

    public static bool May(Role role, Capability capability) => Of(role, capability) != Right.No;
}
