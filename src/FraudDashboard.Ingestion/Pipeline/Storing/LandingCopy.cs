using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Profiles.Mapping;
using Npgsql;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Streams the records of a file, read and checked, into landing.</summary>
internal sealed class LandingCopy(LoaderConnection database, RowMapping mapping, AllowedCodes lists, DateOnly asAt)
{
    private const int RowsPerReport = 2_000;

    /// <summary>What the accepted rows of the last run hold.</summary>
    public IReadOnlyDictionary<string, ValueCounts> ValueCounts { get; private set; } = new Dictionary<string, ValueCounts>();

    /// <summary>Of each column that the file has: the accepted rows of the last run without a value in it.</summary>
    public IReadOnlyList<ColumnShare> Shares { get; private set; } = [];

    /// <summary>The teams and courses of the accepted rows of the last run, with their rows.</summary>
    public Dictionary<string, Dictionary<string, int>> Names { get; private set; } = [];

    /// <summary>The columns whose dates look as if they had the month first, and how many were not read for it.</summary>
    public IReadOnlyList<(string Column, int Count)> MonthFirst { get; private set; } = [];

    /// <summary>Copies every record; the number of them.</summary>
    /// <param name="isHeld">True where the rows go to quarantine as they stand, to wait for an analyst.</param>
    public async Task<int> RunAsync(
        OpenExtract extract, bool isHeld, Action<int, long> progressed, CancellationToken cancellationToken)
    {
        var reader = new RowReader(mapping, lists, asAt);
        await using var stream = await database.BeginCopyAsync(LandingRowWriter.CopyCommand(mapping.Contract, reader.Columns), cancellationToken);
        try
        {
            using var copy = new CopyWriter(stream);
            using var row = new LandingRowWriter();
            copy.Begin();
            var values = new ValueCounter(reader.Columns);
            var names = new NameCounter(reader.Columns);
            var count = 0;
            while (extract.Records.Read())
            {
                var rejection = reader.Read(extract.Records);
                row.Write(copy, extract.Records, reader, isHeld && rejection?.Code is not (RejectCode.RowColumns or RejectCode.LeftOut) ? RejectReasons.Held : rejection);
                if (rejection is null)
                {
                    values.Add(reader.Readings);
                    names.Add(reader.Readings);
                }

                await copy.FlushWhenFullAsync(cancellationToken);
                if (++count % RowsPerReport == 0)
                {
                    progressed(count, extract.BytesRead);
                }
            }

            await copy.EndAsync(cancellationToken);
            (ValueCounts, Shares, Names, MonthFirst) = (values.Counts, values.Shares, names.Counts, reader.MonthFirst);
            return count;
        }
        catch
        {
            await CancelAsync(stream);
            // A write that is broken off ends in an error of its own.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>Takes the copy back: else leaving the stream would end it as if it were whole, and hide why it stopped.</summary>
    private static async Task CancelAsync(NpgsqlRawCopyStream stream)
    {
        try
        {
            await stream.CancelAsync();
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException or IOException)
        {
            // The connection is gone, and the transaction with it.
        }
    }
}
