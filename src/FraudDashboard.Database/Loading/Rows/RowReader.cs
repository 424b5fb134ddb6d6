using FraudDashboard.Database.Loading.Contracts;
using FraudDashboard.Database.Loading.Files;
using FraudDashboard.Database.Loading.Values;

namespace FraudDashboard.Database.Loading.Rows;

/// <summary>
/// Reads the contract columns of one record after another and checks each row in the order of the contract: a row gets the
/// first code that fits, over all its columns.
/// </summary>
internal sealed class RowReader
{
    private readonly ReferenceLists _lists;
    private readonly AsAtLimit _limit;
    private readonly int _fieldCount;
    private readonly int[] _indexes;
    private readonly FieldReading[] _readings;
    private readonly (int Column, int Limit)? _atMost;

    public RowReader(ExtractContract contract, ExtractHeader header, ReferenceLists lists, DateOnly asAt)
    {
        _lists = lists;
        _limit = new AsAtLimit(asAt);
        _fieldCount = header.Names.Count;
        Columns = [.. contract.Columns.Where(column => header.IndexOf(column) >= 0)];
        _indexes = [.. Columns.Select(header.IndexOf)];
        _readings = new FieldReading[Columns.Length];
        _atMost = contract.AtMost is var (column, limit) ? (PlaceOf(column), PlaceOf(limit)) : null;
    }

    /// <summary>The contract columns that the file has, in the order of the contract.</summary>
    public ContractColumn[] Columns { get; }

    /// <summary>What was read of each of the columns; meaningless for a row of too many or too few fields.</summary>
    public ReadOnlySpan<FieldReading> Readings => _readings;

    public bool HasIssues { get; private set; }

    /// <summary>The raw text of a column in the current record.</summary>
    public ReadOnlySpan<char> Raw(RecordSplitter record, int column) => record.Field(_indexes[column]);

    /// <summary>Reads a record; null where the row passes.</summary>
    public Rejection? Read(RecordSplitter record)
    {
        HasIssues = false;
        if (record.FieldCount != _fieldCount)
        {
            return Reasons.RowColumns(record.FieldCount, _fieldCount);
        }

        var worst = Fault.None;
        var worstColumn = -1;
        for (var column = 0; column < Columns.Length; column++)
        {
            var fault = ReadColumn(record, column);
            if (fault < worst)
            {
                worst = fault;
                worstColumn = column;
            }
        }

        if (worst > Fault.RequiredInvalid && ExceedsLimit(out var exceeding))
        {
            return Reasons.Exceeds(Columns[exceeding.Column], Columns[exceeding.Limit]);
        }

        return worst == Fault.None ? null : Reasons.Of(worst, Columns[worstColumn], _limit);
    }

    private Fault ReadColumn(RecordSplitter record, int place)
    {
        var column = Columns[place];
        var raw = record.Field(_indexes[place]);
        var reading = raw.IsEmpty ? FieldReading.Blank : column.Read(raw, _lists);
        var isFuture = reading.IsValue && column.IsDated && IsFuture(column, reading.Number);
        if (!column.IsRequired && isFuture)
        {
            reading = FieldReading.Invalid(FieldText.Trim(raw));
        }

        _readings[place] = reading;
        if (!column.IsRequired)
        {
            HasIssues |= reading.IsIssue;
            return Fault.None;
        }

        return reading.State switch
        {
            ReadingState.Value => isFuture ? Fault.DateFuture : Fault.None,
            ReadingState.Invalid => column.IsKey ? Fault.KeyInvalid : Fault.RequiredInvalid,
            _ => column.IsKey ? Fault.KeyMissing : Fault.RequiredMissing,
        };
    }

    private bool IsFuture(ContractColumn column, long number) => column.Format.Type == ColumnType.Date
        ? _limit.IsPassedByDay(number)
        : _limit.IsPassedByMoment(number);

    private bool ExceedsLimit(out (int Column, int Limit) pair)
    {
        pair = _atMost ?? default;
        return _atMost is not null && _readings[pair.Column].IsValue && _readings[pair.Limit].IsValue
            && _readings[pair.Column].Number > _readings[pair.Limit].Number;
    }

    private int PlaceOf(string name) => Array.FindIndex(Columns, column => column.Name == name);
}
