using System.Data;
using System.Globalization;
using Npgsql;

namespace FraudDashboard.Database.Audit;

/// <summary>What verifying the audit found: sentences, none where it is whole.</summary>
/// <param name="LineCount">The lines of the audit.</param>
/// <param name="LastAnchored">The highest anchor of the file; null where there is none.</param>
/// <param name="Findings">A sentence for each thing that does not hold, at most 20 and one that counts the rest.</param>
public sealed record AuditVerification(long LineCount, WrittenAnchor? LastAnchored, IReadOnlyList<string> Findings)
{
    /// <summary>The audit is whole, as far as lines and anchors tell.</summary>
    public bool Holds => Findings.Count == 0;

    /// <summary>Its lines follow one another, but no anchor outside says whether the last of them are missing.</summary>
    public bool IsOnlyUnanchored { get; init; }
}

/// <summary>Checks that each line of the audit is what was written and follows the one before, that every line ever anchored is there as it was, and that none is missing beside what it tells of.</summary>
/// <remarks>From the stored rows alone: no function of the database says whether the database is whole.</remarks>
public sealed class VerifyAudit(AuditAnchorFile? anchors)
{
    private const int MostFindings = 20;
    private const int AnchorsAtATime = 10_000;
    private static readonly TimeSpan LongestUnanchored = TimeSpan.FromMinutes(1);

    private readonly List<string> _findings = [];
    private WrittenAnchor? _highest;
    private bool _isUnreadable;
    private bool _isUnanchored;

    /// <summary>Verifies every line and every anchor, in one snapshot.</summary>
    /// <param name="auditor">An open connection of the auditor, in no transaction.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static Task<AuditVerification> RunAsync(NpgsqlConnection auditor, AuditAnchorFile? anchors, CancellationToken cancellation) =>
        new VerifyAudit(anchors).RunAsync(auditor, cancellation);

    /// <summary>Verifies under a connection of its own.</summary>
    /// <param name="auditorConnection">Connection string of the auditor's login.</param>
    /// <param name="anchors">The anchor file; null where there is none.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task<AuditVerification> RunAsync(string auditorConnection, AuditAnchorFile? anchors, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(auditorConnection) { Pooling = false }.ConnectionString);
#pragma warning disable RS0030 // The command line's own connection as the auditor.
        await connection.OpenAsync(cancellation);
#pragma warning restore RS0030
        return await RunAsync(connection, anchors, cancellation);
    }

    private async Task<AuditVerification> RunAsync(NpgsqlConnection auditor, CancellationToken cancellation)
    {
        // The file first: an anchor is written after its commit, so each that is there now is in a snapshot taken later.
        var lines = OpenAnchors();
        await using var transaction = await auditor.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await ReadAsync(auditor, "set transaction read only", _ => true, cancellation);
        var last = (await ReadAsync(auditor, "select coalesce(max(event_no), 0) from audit.event", row => row.GetInt64(0), cancellation))[0];
        List<string> ofAnchors = [];
        foreach (var some in lines.Chunk(AnchorsAtATime))
        {
            await CompareAsync(auditor, some, last, ofAnchors, cancellation);
        }

        await FindNoTableAsync(auditor, cancellation);
        var read = await FindBrokenLinksAsync(auditor, cancellation);
        _findings.AddRange(ofAnchors);
        await FindUntoldAsync(auditor, read, cancellation);
        FindCutTail(read.Count, last);
        await FindUnanchoredAsync(auditor, read, last, cancellation);
        return new(read.Count, _highest, Shortened()) { IsOnlyUnanchored = _isUnanchored && _findings.Count == 1 };
    }

    private IEnumerable<AnchorFileLine> OpenAnchors()
    {
        if (anchors is null)
        {
            return [];
        }

        try
        {
            return anchors.Read();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _isUnreadable = true;
            _findings.Add($"The anchor file {anchors.Path} cannot be read ({problem.Message}): lines cut from the end of the audit would not be seen.");
            return [];
        }
    }

    /// <summary>What the auditor reads must be the rows themselves: a view in place of the table shows what its maker likes.</summary>
    private async Task FindNoTableAsync(NpgsqlConnection auditor, CancellationToken cancellation)
    {
        const string Sql = "select relkind = 'r' and not relhasrules from pg_catalog.pg_class where oid = 'audit.event'::pg_catalog.regclass";
        if (!(await ReadAsync(auditor, Sql, row => row.GetBoolean(0), cancellation))[0])
        {
            _findings.Add("audit.event is no plain table: something else was put in its place.");
        }
    }

    private async Task<LinesRead> FindBrokenLinksAsync(NpgsqlConnection auditor, CancellationToken cancellation)
    {
        var (chain, read) = (new AuditChain(), new LinesRead());
        await foreach (var line in AuditChain.ReadAsync(auditor, cancellation))
        {
            if (chain.FaultOf(line) is { } fault)
            {
                _findings.Add(fault);
            }

            read.Add(line, _highest?.Anchor.EventNo ?? 0);
        }

        return read;
    }

    /// <summary>A load or a session comes with its line: more of them than lines that tell of them is an audit that lost some, anchors or not.</summary>
    private async Task FindUntoldAsync(NpgsqlConnection auditor, LinesRead read, CancellationToken cancellation)
    {
        const string Sql = "select (select count(*) from core.load where finished_at is not null), (select count(*) from core.session)";
        var (loads, sessions) = (await ReadAsync(auditor, Sql, row => (row.GetInt64(0), row.GetInt64(1)), cancellation))[0];
        if (loads > read.Loads)
        {
            _findings.Add(Invariant($"The list of loads has {loads} that are finished, but the audit tells of {read.Loads}: lines are missing."));
        }

        if (sessions > read.SignIns)
        {
            _findings.Add(Invariant($"The database has sessions of {sessions} sign-ins, but the audit tells of {read.SignIns}: lines are missing."));
        }
    }

    /// <summary>An anchor follows its line at once: what has none after a minute could not be written, or was taken out of the file.</summary>
    private async Task FindUnanchoredAsync(NpgsqlConnection auditor, LinesRead read, long last, CancellationToken cancellation)
    {
        var now = (await ReadAsync(auditor, "select pg_catalog.clock_timestamp()", row => row.GetDateTime(0), cancellation))[0];
        if (_highest is { } highest && read.FirstUnanchoredAt is { } since && now - since > LongestUnanchored)
        {
            _isUnanchored = true;
            _findings.Add(Invariant(
                $"The lines from {highest.Anchor.EventNo + 1} to {last} are not anchored, the first of them written on {Moment(since)}: see that {anchors!.Path} can be written, and look for who edited it. Lines cut from there would not be seen."));
        }
    }

    private async Task CompareAsync(NpgsqlConnection auditor, AnchorFileLine[] lines, long last, List<string> findings, CancellationToken cancellation)
    {
        foreach (var garbled in lines.Where(line => line.Anchored is null))
        {
            findings.Add(Invariant($"Line {garbled.LineNo} of the anchor file is no anchor: the file was edited."));
        }

        var read = lines.Select(line => line.Anchored).OfType<WrittenAnchor>().ToList();
        _highest = read.Append(_highest).MaxBy(anchored => anchored?.Anchor.EventNo);
        const string Sql = "select event_no, hash from audit.event where event_no = any($1)";
        var hashes = (await ReadAsync(
            auditor, Sql, row => (No: row.GetInt64(0), Hash: Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1))), cancellation,
            read.Select(anchored => anchored.Anchor.EventNo).ToArray())).ToDictionary(row => row.No, row => row.Hash);
        foreach (var anchored in read.Where(anchored => anchored.Anchor.EventNo <= last))
        {
            var (eventNo, hash) = (anchored.Anchor.EventNo, anchored.Anchor.Hash);
            if (!hashes.TryGetValue(eventNo, out var kept))
            {
                findings.Add(Invariant($"Line {eventNo} was anchored on {Moment(anchored.At)}, but is missing."));
            }
            else if (kept != hash)
            {
                findings.Add(Invariant(
                    $"Line {eventNo} is not the one that was anchored on {Moment(anchored.At)}: it was changed, or an older database was restored and went on."));
            }
        }
    }

    private void FindCutTail(long count, long last)
    {
        if (_highest is { } highest && highest.Anchor.EventNo > last)
        {
            _findings.Add(Invariant(
                $"The audit ends at line {last}, but line {highest.Anchor.EventNo} was anchored on {Moment(highest.At)}: lines are missing."));
        }
        else if (anchors is null)
        {
            _isUnanchored = true;
            _findings.Add($"No anchor file is set ({AuditAnchorFile.Setting}): lines cut from the end of the audit would not be seen.");
        }
        else if (_highest is null && count > 0 && !_isUnreadable)
        {
            _isUnanchored = true;
            _findings.Add(File.Exists(anchors.Path)
                ? $"The anchor file {anchors.Path} holds no anchor: lines cut from the end of the audit would not be seen."
                : $"There is no anchor file {anchors.Path}: lines cut from the end of the audit would not be seen.");
        }
    }

    private List<string> Shortened() => _findings.Count <= MostFindings
        ? _findings
        : [.. _findings.Take(MostFindings), Invariant($"And {_findings.Count - MostFindings} findings more.")];

    private static string Moment(DateTime at) => at.ToString("d MMMM yyyy 'at' HH:mm:ss 'UTC'", CultureInfo.GetCultureInfo("en-GB"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<List<T>> ReadAsync<T>(
        NpgsqlConnection auditor, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] values)
    {
#pragma warning disable CA2100 // Constants of this class.
        await using var command = new NpgsqlCommand(sql, auditor) { CommandTimeout = 0 };
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
