using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace FraudDashboard.Database.Migration;

/// <summary>A reference file, the table that it fills and what an administrator's own edits are.</summary>
/// <param name="File">Name of the file in sql/reference.</param>
/// <param name="Table">The table with its schema.</param>
/// <param name="Key">Columns that say which row is meant.</param>
public sealed record ReferenceTable(string File, string Table, params string[] Key)
{
    /// <summary>In this order: a table comes after those that it refers to.</summary>
    public static IReadOnlyList<ReferenceTable> All { get; } =
    [
        new("boroughs", "ref.borough", "borough_code"),
        new("nfib_codes", "ref.offence_code", "offence_code"),
        new("outcome_codes", "ref.outcome_code", "outcome_code"),
        new("cancellation_codes", "ref.cancellation_code", "cancellation_code"),
        new("enablers", "ref.enabler", "enabler_code"),
        new("rules", "ref.rule", "rule_code"),
        new("verdict_columns", "ref.verdict_column", "kind", "column_name"),
        new("measures", "ref.measure", "measure_code") { EditedColumns = ["target"] },
        new("series_breaks", "ref.series_break", "break_on"),
        new("settings", "ref.setting", "setting_code") { EditedColumns = ["value"] },
        new("rule_versions", "ref.rule_version", "rule_code", "version") { IsInsertOnly = true },
    ];

    /// <summary>Columns that an administrator edits: given to new rows, never written over.</summary>
    public IReadOnlyList<string> EditedColumns { get; init; } = [];

    /// <summary>Whole rows are an administrator's: new ones are added, none is changed.</summary>
    public bool IsInsertOnly { get; init; }

    /// <summary>
    /// The statement that brings the table up to the file. Columns are matched by name when it runs, after the migrations of
    /// the same transaction; an empty field is null, or, where that may not be, the column's default or an empty text.
    /// </summary>
    /// <param name="csv">The file's text: comma-separated (RFC 4180), the names of the columns first.</param>
    public string UpsertSql(string csv)
    {
        var rows = Rows(csv);
        if (rows.Count == 0)
        {
            return "select 'nothing to fill in'";
        }

        IEnumerable<string> kept = IsInsertOnly ? rows[0].Keys : EditedColumns;
        // Nothing in a cell can end the quoting: JSON may spell a dollar as its number.
        var json = JsonSerializer.Serialize(rows).Replace("$", "\\u0024", StringComparison.Ordinal);
        return $$"""
            do $reference$
            declare
                source constant jsonb := $json${{json}}$json$;
                header constant text[] := array(select jsonb_object_keys(source -> 0));
                key constant text[] := {{TextArray(Key)}};
                kept constant text[] := {{TextArray(kept)}};
                names text;
                given text;
                changes text;
                differs text;
            begin
                select string_agg(quote_ident(attname), ', ' order by attnum),
                    string_agg(case when attnotnull and attname <> all(key)
                        then format('coalesce(r.%I, %s)', attname, coalesce(pg_get_expr(adbin, adrelid), case when atttypid = 'text'::regtype then quote_literal('') end, 'null'))
                        else format('r.%I', attname) end, ', ' order by attnum),
                    string_agg(format('%1$I = excluded.%1$I', attname), ', ') filter (where attname <> all(key || kept)),
                    string_agg(format('t.%1$I is distinct from excluded.%1$I', attname), ' or ') filter (where attname <> all(key || kept))
                into names, given, changes, differs
                from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
                where attrelid = '{{Table}}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any(header);
                execute format('insert into {{Table}} as t (%s) select %s from jsonb_populate_recordset(null::{{Table}}, $1) as r on conflict ({{string.Join(", ", Key)}}) do %s',
                    names, given, coalesce('update set ' || changes || ' where ' || differs, 'nothing')) using source;
            end
            $reference$
            """;
    }

    private static List<Dictionary<string, string?>> Rows(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv)) { HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        var header = parser.ReadFields() ?? [];
        var rows = new List<Dictionary<string, string?>>();
        while (parser.ReadFields() is { } fields)
        {
            rows.Add(header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second.Length > 0 ? pair.Second : null));
        }

        return rows;
    }

    private static string TextArray(IEnumerable<string> names) =>
        $"array[{string.Join(", ", names.Select(name => $"'{name}'"))}]::text[]";
}
