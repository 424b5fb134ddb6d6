using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>The set-based SQL that takes a load's rows out of core again; the one value, $1, is the load.</summary>
internal sealed class RollBackStatements(ExtractContract contract)
{
    private readonly string _core = $"core.{contract.CoreTable}";

    /// <summary>The reports whose verdicts may change: those that the rows name now, and those that they named before.</summary>
    public string MarkAffectedReports => $"""
        insert into landing.affected_report (crime_ref)
        select crime_ref from {_core} where load_id = $1 and crime_ref is not null
        union
        select crime_ref from core.earlier_version where replaced_by_load_id = $1 and crime_ref is not null
        on conflict do nothing
        """;

    public string MarkAffectedDays => $"""
        insert into landing.affected_day (kind, on_date)
        select '{contract.Kind}', core.london_date({contract.TalliedBy}) from {_core} where load_id = $1
        union
        select '{contract.Kind}', core.london_date((row_values ->> '{contract.TalliedBy}')::timestamptz)
        from core.earlier_version
        where replaced_by_load_id = $1
        on conflict do nothing
        """;

    public string DeleteInserted => $"delete from {_core} where first_load_id = $1";
}
