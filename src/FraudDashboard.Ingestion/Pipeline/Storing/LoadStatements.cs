using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Rows;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>
/// The set-based SQL that takes a file's rows from landing to core. Every text is made from the contract's own names and
/// from the columns that the file has; the one value, $1, is the load.
/// </summary>
internal sealed class LoadStatements(ExtractContract contract, IReadOnlyList<ContractColumn> columns)
{
    public const string Inserted = "inserted";
    public const string Updated = "updated";
    public const string Unchanged = "unchanged";

    /// <summary>Of a table that a first load is about to fill; $1 is the table.</summary>
    public const string DropIndexes = $"select core.drop_indexes_for_first_load($1, (select count(*) from decided where result = '{Inserted}'))";

    private const string UpdatedAt = ExtractContracts.SourceUpdatedAt;
    private const string EmptyObject = "'{}'::jsonb";

    private readonly string _landing = $"landing.{contract.Kind}";
    private readonly string _core = $"core.{contract.CoreTable}";
    private readonly string _present = TextArray(columns);
    private readonly string _absent = TextArray(contract.Columns.Except(columns));

    /// <summary>Notes what becomes of each row that passed its checks: the duplicates in the file, the stale, the new, the known.</summary>
    public string Decide => $"""
        create temporary table decided on commit drop as
        select
            candidate.line_no,
            {(contract.NamesReports ? "candidate.crime_ref," : "")}
            candidate.stays_on,
            stored.{contract.IdColumn} as stored_id,
            case
                when candidate.place > 1 then '{RejectCode.DuplicateInFile}'
                when stored.{contract.IdColumn} is null then '{Inserted}'
                when stored.{UpdatedAt} > candidate.{UpdatedAt} then '{RejectCode.Stale}'
                else '{Updated}'
            end as result
        from (
            select
                line_no, {(contract.NamesReports && !contract.MovesClock ? "crime_ref," : "")} {Keys("")}, {UpdatedAt},
                row_number() over same_key as place,
                first_value(line_no) over same_key as stays_on
            from {_landing}
            where reject_code is null
            window same_key as (partition by {Keys("")} order by {UpdatedAt} desc, line_no)
        ) as candidate
        left join {_core} as stored on ({Keys("stored.")}) = ({Keys("candidate.")})
        """;

    /// <summary>Of the known, finds those that say nothing new; a column that the file lacks says nothing.</summary>
    public string FindUnchanged => $"""
        update decided
        set result = '{Unchanged}'
        from {_landing} as landed, {_core} as stored
        where decided.result = '{Updated}'
            and landed.line_no = decided.line_no
            and stored.{contract.IdColumn} = decided.stored_id
            and {Joined(ValueNames.Select(name => $"stored.{name} is not distinct from landed.{name}"), " and ")}
            and coalesce(stored.issues, {EmptyObject}) - {_absent} = coalesce(landed.issues, {EmptyObject})
        """;

    /// <summary>The reports whose verdicts may change; none stands there before.</summary>
    public string MarkAffectedReports => $"""
        insert into landing.affected_report (crime_ref)
        select crime_ref
        from decided
        where result in ('{Inserted}', '{Updated}') and crime_ref is not null
        {(contract.MovesClock ? "" : MarkEarlierReports)}
        """;

    public string MarkAffectedDays => $"""
        insert into landing.affected_day (kind, on_date)
        select '{contract.Kind}', core.london_date(landed.{contract.TalliedBy})
        from decided inner join {_landing} as landed on landed.line_no = decided.line_no
        where decided.result in ('{Inserted}', '{Updated}')
        union
        select '{contract.Kind}', core.london_date(stored.{contract.TalliedBy})
        from decided inner join {_core} as stored on stored.{contract.IdColumn} = decided.stored_id
        where decided.result = '{Updated}'
        on conflict do nothing
        """;

    public string Insert => $"""
        insert into {_core} ({StoredNames("")}, issues, first_load_id, load_id{(contract.TakesScopeOfReport ? ", scope_code" : "")})
        select {StoredNames("landed.")}, landed.issues, $1, $1{(contract.TakesScopeOfReport ? ", coalesce(report.scope_code, 'orphan')" : "")}
        from {_landing} as landed
        inner join decided on decided.line_no = landed.line_no and decided.result = '{Inserted}'
        {(contract.TakesScopeOfReport ? "left join core.crime_report as report on report.crime_ref = landed.crime_ref" : "")}
        """;

    public string KeepEarlierVersions => $"""
        insert into core.earlier_version
            (kind, row_key, crime_ref, scope_code, written_by_load_id, replaced_by_load_id, row_values)
        select '{contract.Kind}', {RowKey("stored.")}, {(contract.NamesReports ? "stored.crime_ref" : "null")}, stored.scope_code,
            stored.load_id, $1, to_jsonb(stored)
        from decided
        inner join {_core} as stored on stored.{contract.IdColumn} = decided.stored_id
        where decided.result = '{Updated}'
        """;

    /// <summary>Puts the raw values of replaced rows by, for a roll-back.</summary>
    public string KeepEarlierRawValues => $"""
        with replaced as (
            delete from core.raw_value
            using decided, {_core} as stored
            where decided.result = '{Updated}'
                and stored.{contract.IdColumn} = decided.stored_id
                and raw_value.kind = '{contract.Kind}'
                and raw_value.row_key = {RowKey("stored.")}
                and raw_value.field = any ({_present})
            returning raw_value.*
        )
        insert into core.earlier_raw_value (kind, row_key, field, raw_text, load_id, replaced_by_load_id)
        select kind, row_key, field, raw_text, load_id, $1
        from replaced
        """;

    public string Update => $"""
        update {_core} as stored
        set {Joined(ReplacedNames.Select(name => $"{name} = landed.{name}"))},
            issues = nullif((coalesce(stored.issues, {EmptyObject}) - {_present}) || coalesce(landed.issues, {EmptyObject}), {EmptyObject}),
            load_id = $1
        from decided
        inner join {_landing} as landed on landed.line_no = decided.line_no
        where decided.result = '{Updated}' and stored.{contract.IdColumn} = decided.stored_id
        """;

    /// <summary>Notes when the unchanged rows said that they last changed, for a roll-back.</summary>
    public string KeepEarlierSourceUpdates => $"""
        insert into core.earlier_source_update (load_id, kind, row_id, source_updated_at)
        select $1, '{contract.Kind}', decided.stored_id, stored.{UpdatedAt}
        from decided
        inner join {_landing} as landed on landed.line_no = decided.line_no
        inner join {_core} as stored on stored.{contract.IdColumn} = decided.stored_id
        where decided.result = '{Unchanged}' and stored.{UpdatedAt} < landed.{UpdatedAt}
        """;

    public string MoveUnchangedOn => $"""
        update {_core} as stored
        set {UpdatedAt} = landed.{UpdatedAt}
        from decided
        inner join {_landing} as landed on landed.line_no = decided.line_no
        where decided.result = '{Unchanged}'
            and stored.{contract.IdColumn} = decided.stored_id
            and stored.{UpdatedAt} < landed.{UpdatedAt}
        """;

    /// <summary>Keeps the text of unreadable values, for analysts alone: of replaced rows there is none by now, of new ones there never was.</summary>
    public string KeepRawValues => $"""
        insert into core.raw_value (kind, row_key, field, raw_text, load_id)
        select '{contract.Kind}', {RowKey("landed.")}, raw.key, raw.value, $1
        from {_landing} as landed
        inner join decided on decided.line_no = landed.line_no
        cross join lateral jsonb_each_text(landed.raw_values) as raw
        where landed.raw_values is not null and decided.result in ('{Inserted}', '{Updated}')
        """;

    public string QuarantineRejected => $"""
        insert into core.quarantine (load_id, line_no, reject_code, reason, raw_row, raw_line)
        select $1, line_no, reject_code, reject_reason, raw_row, raw_line
        from {_landing}
        where reject_code is not null
        """;

    /// <summary>Their text is not in landing: <see cref="RejectedRowText"/> brings it.</summary>
    public static string QuarantineDecided => $"""
        insert into core.quarantine (load_id, line_no, reject_code, reason)
        select
            $1, line_no, result,
            case result when '{RejectCode.Stale}' then '{RejectReasons.Stale}' else replace('{RejectReasons.Duplicate}', '{RejectReasons.LineThatStays}', stays_on::text) end
        from decided
        where decided.result in ('{RejectCode.DuplicateInFile}', '{RejectCode.Stale}')
        """;

    public string EmptyLanding => $"truncate {_landing}";

    /// <summary>A row of another kind may have named another report before.</summary>
    private string MarkEarlierReports => $"""
        union
        select stored.crime_ref
        from decided inner join {_core} as stored on stored.{contract.IdColumn} = decided.stored_id
        where decided.result = '{Updated}' and stored.crime_ref is not null
        """;

    /// <summary>The columns whose values are compared: the key is not, nor the moment of the last change.</summary>
    private IEnumerable<string> ValueNames =>
        columns.Where(column => !column.IsKey && column.Name != UpdatedAt).Select(column => column.StoredName);

    /// <summary>What an update writes; a key compared without case is written as it is shown.</summary>
    private IEnumerable<string> ReplacedNames =>
        columns.Where(column => !column.IsKey || column.ComparedName is not null).Select(column => column.StoredName);

    private string Keys(string alias) => Joined(contract.KeyColumns.Select(column => alias + column.KeyName));

    private string StoredNames(string alias) => Joined(columns.Select(column => alias + column.StoredName));

    /// <summary>The key as one text, for tables that hold rows of every kind.</summary>
    private string RowKey(string alias) => Joined(
        contract.KeyColumns.Select(column => column.Format.Type == ColumnType.Date
            ? $"to_char({alias}{column.KeyName}, 'YYYY-MM-DD')"
            : alias + column.KeyName),
        " || '|' || ");

    private static string TextArray(IEnumerable<ContractColumn> columns) =>
        $"'{{{Joined(columns.Select(column => column.Name))}}}'::text[]";

    private static string Joined(IEnumerable<string> parts, string separator = ", ") => string.Join(separator, parts);
}
