using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Parsing.Rows;

/// <summary>
/// Reads the contract columns of one record after another and checks each row in the order of the contract: a row gets the
/// first code that fits, over all its columns.
/// </summary>
internal sealed class RowReader
{
    private readonly AllowedCodes _lists;
    private readonly AsAtLimit _limit;
    private readonly int _fieldCount;
    private readonly RowMapping? _leavesOut;
    private readonly ColumnSource[] _sources;
    private readonly FieldReading[] _readings;
    private readonly DateOrder?[] _orders;
    private readonly (int Column, int Limit)? _atMost;

    public RowReader(RowMapping mapping, AllowedCodes lists, DateOnly asAt)
    {
        _lists = lists;
        _limit = new AsAtLimit(asAt);
        _fieldCount = mapping.FieldCount;
        _leavesOut = mapping.LeaveOut.IsNone ? null : mapping;
        Columns = [.. mapping.Columns.Select(mapped => mapped.Column)];
        _sources = [.. mapping.Columns.Select(mapped => mapped.Source)];
        _readings = new FieldReading[Columns.Length];
        _orders = [.. Columns.Select(column => column.IsDated ? new DateOrder() : null)];
        _atMost = mapping.Contract.AtMost is var (column, limit) ? (PlaceOf(column), PlaceOf(limit)) : null;
    }

    /// <summary>The contract columns that the file has, in the order of the contract.</summary>
    public ContractColumn[] Columns { get; }

    /// <summary>What was read of each of the columns; meaningless for a row of too many or too few fields.</summary>
    public ReadOnlySpan<FieldReading> Readings => _readings;

    public bool HasIssues { get; private set; }

    /// <summary>Of the rows read so far: the columns whose dates look as if they had the month first, and how many are not read for it.</summary>
    public IReadOnlyList<(string Column, int Count)> MonthFirst =>
        [.. Enumerable.Range(0, Columns.Length).Where(place => _orders[place] is { MonthFirst: > 0 }).Select(place => (NameOf(place), _orders[place]!.MonthFirst))];

    /// <summary>The text of a column in the current record, in the contract's form: so kept, it can be read again without a profile.</summary>
    public ReadOnlySpan<char> Raw(IRecords record, int column) =>
        CellFaults.Find(record, _sources[column], Columns[column]) is { } fault ? CellFaults.Kept(record, fault) : _sources[column].Text(record);

    /// <summary>That text for a person to mend: of a key that lacks a part, the parts that are there.</summary>
    public ReadOnlySpan<char> ToMend(IRecords record, int column) => _sources[column].UnfilledText(record) ?? _sources[column].Text(record);

    /// <summary>Reads a record; null where the row passes.</summary>
    public Rejection? Read(IRecords record)
    {
        HasIssues = false;
        if (record.Fault is { } fault)
        {
            return new(RejectCode.RowColumns, fault);
        }

        if (_leavesOut?.LeaveOut.ReasonFor(record, _leavesOut.Names) is { } leftOut)
        {
            return leftOut;
        }

        if (!record.HasFields(_fieldCount))
        {
            return RejectReasons.RowColumns(record.FieldCount, _fieldCount);
        }

        var worst = Fault.None;
        var worstColumn = -1;
        for (var column = 0; column < Columns.Length; column++)
        {
            var found = ReadColumn(record, column);
            if (found < worst)
            {
                worst = found;
                worstColumn = column;
            }
        }

        if (worst > Fault.RequiredInvalid && ExceedsLimit(out var exceeding))
        {
            return RejectReasons.Exceeds(NameOf(exceeding.Column), NameOf(exceeding.Limit));
        }

        return worst == Fault.None ? null : RejectReasons.Of(worst, new FaultyField
        {
            Name = NameOf(worstColumn),
            Expected = _sources[worstColumn].Expected ?? Columns[worstColumn].Format.Expected,
            IsPlaceholder = _readings[worstColumn].State == ReadingState.Placeholder,
            BlankPart = _sources[worstColumn].BlankPart(record),
            Spoilt = CellFaults.Explain(record, _sources[worstColumn], Columns[worstColumn])
                ?? (Columns[worstColumn].Format == ColumnFormats.Key ? _sources[worstColumn].Spoilt(record) : null),
            Others = OtherFaults(record, worstColumn),
        }, _limit);
    }

    /// <summary>The names of the other fields for which the row would be rejected; what is mended with the first is not one.</summary>
    private string[] OtherFaults(IRecords record, int first)
    {
        List<int> fields = [.. _sources[first].IndexesIn(record)];
        return
        [
            .. Enumerable.Range(0, Columns.Length)
                .Where(place => place != first && FaultOf(place) != Fault.None && !_sources[place].IndexesIn(record).SequenceEqual(fields))
                .Select(NameOf),
        ];
    }

    private Fault ReadColumn(IRecords record, int place)
    {
        var column = Columns[place];
        var raw = _sources[place].Text(record);
        var reading = CellFaults.Find(record, _sources[place], column) is { } fault ? CellFaults.Reading(record, fault)
            : raw.IsEmpty ? FieldReading.Blank
            : column.Read(raw, _lists);
        _orders[place]?.Add(raw, reading);
        if (reading.IsValue && column.Format == ColumnFormats.Key && _sources[place].Spoilt(record) is not null)
        {
            reading = FieldReading.Invalid(reading.Text);
        }

        if (!column.IsRequired)
        {
            _readings[place] = IsFuture(column, reading) ? FieldReading.Invalid(FieldText.Trim(raw)) : reading;
            HasIssues |= _readings[place].IsIssue;
            return Fault.None;
        }

        _readings[place] = reading;
        return FaultOf(place);
    }

    /// <summary>Why the row would be rejected for what was read of a column.</summary>
    private Fault FaultOf(int place)
    {
        var (column, reading) = (Columns[place], _readings[place]);
        return !column.IsRequired ? Fault.None : reading.State switch
        {
            ReadingState.Value => IsFuture(column, reading) ? Fault.DateFuture : Fault.None,
            ReadingState.Invalid => column.IsKey ? Fault.KeyInvalid : Fault.RequiredInvalid,
            _ => column.IsKey ? Fault.KeyMissing : Fault.RequiredMissing,
        };
    }

    /// <summary>The column as its file calls it, and as the contract does where that is another name.</summary>
    private string NameOf(int place)
    {
        var (name, source) = (Columns[place].Name, _sources[place].Name);
        return string.Equals(name, source, StringComparison.OrdinalIgnoreCase) || source.EndsWith(name, StringComparison.Ordinal) ? source : $"{source} ({name})";
    }

    private bool IsFuture(ContractColumn column, FieldReading reading) => reading.IsValue && column.IsDated
        && (column.Format.Type == ColumnType.Date ? _limit.IsPassedByDay(reading.Number) : _limit.IsPassedByMoment(reading.Number));

    private bool ExceedsLimit(out (int Column, int Limit) pair)
    {
        pair = _atMost ?? default;
        return _atMost is not null && _readings[pair.Column].IsValue && _readings[pair.Limit].IsValue
            && _readings[pair.Column].Number > _readings[pair.Limit].Number;
    }

    private int PlaceOf(string name) => Array.FindIndex(Columns, column => column.Name == name);
}
