using System.Diagnostics;
using FraudDashboard.Database.Embedded;
using FraudDashboard.DatabaseTests.Support;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Embedded;

/// <summary>The private server of a folder. Asked by connections that are new each time: it stops and starts under them.</summary>
public sealed class PrivateServerTests(MadeCluster made) : IClassFixture<MadeCluster>, IDisposable
{
    private readonly ClusterInMemory _folder = new();

    private PrivateServerOptions Options => new() { DataFolder = _folder.Path, IsDurable = false, SharedBuffersMegabytes = 32 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StartAsync_NewFolder_MakesLoginsThatOwnAndBypassNothing()
    {
        await using var server = await PrivateServer.StartAsync(Options, Cancellation);

        foreach (var (connection, login) in new[]
        {
            (server.Connections.Owner, "fraud_owner"), (server.Connections.Web, "fraud_web"),
            (server.Connections.Loader, "fraud_loader"), (server.Connections.Auditor, "fraud_auditor"),
            (server.Connections.Editor, "fraud_editor"), (server.Connections.Cli, "fraud_cli"),
        })
        {
            Assert.Equal($"{login} fraud f f", await TextAsync(connection,
                "select concat_ws(' ', current_user, current_database(), rolsuper, rolbypassrls) from pg_roles where rolname = current_user"));
        }

        Assert.Equal("fraud_owner", await TextAsync(server.Connections.Web, "select pg_get_userbyid(datdba)::text from pg_database where datname = 'fraud'"));
    }

    [Fact]
    public async Task StartAsync_NewFolder_KeepsPasswordsFromOtherUsers()
    {
        await using var server = await PrivateServer.StartAsync(Options, Cancellation);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Path, "passwords.json")));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "initdb.password")));
        var wrong = new NpgsqlConnectionStringBuilder(server.Connections.Web) { Password = "wrong" };
        var refused = await Assert.ThrowsAsync<PostgresException>(() => TextAsync(wrong.ConnectionString, "select ''"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task StartAsync_LoginThatChangedItsOwnPassword_HasTheProgramsAgain()
    {
        made.CopyTo(_folder.Path);
        await using var server = await PrivateServer.StartAsync(Options, Cancellation);
        await ScalarAsync(server.Connections.Web, "alter role fraud_web password 'mine'");
        await Assert.ThrowsAsync<PostgresException>(() => TextAsync(server.Connections.Web, "select ''"));

        await using var again = await PrivateServer.StartAsync(Options, Cancellation);

        Assert.Equal("", await TextAsync(server.Connections.Web, "select ''"));
    }

    /// <summary>As a version before the login was: its database is closed to the public, and the login may not enter.</summary>
    [Fact]
    public async Task StartAsync_DatabaseClosedToALogin_OpensItAgain()
    {
        made.CopyTo(_folder.Path);
        await using var server = await PrivateServer.StartAsync(Options, Cancellation);
        await ScalarAsync(server.Connections.Owner, "revoke connect on database fraud from fraud_cli");
        await Assert.ThrowsAsync<PostgresException>(() => TextAsync(server.Connections.Cli, "select ''"));

        await using var again = await PrivateServer.StartAsync(Options, Cancellation);

        Assert.Equal("", await TextAsync(server.Connections.Cli, "select ''"));
    }

    [Fact]
    public async Task StartAsync_FolderOfSomethingElse_RefusesAndTouchesNothing()
    {
        Directory.CreateDirectory(_folder.Path);
        var letter = Path.Combine(_folder.Path, "letter.txt");
        await File.WriteAllTextAsync(letter, "mine", Cancellation);
        var before = Directory.GetLastWriteTimeUtc(_folder.Path);

        var refused = await Assert.ThrowsAsync<PrivateServerException>(() => PrivateServer.StartAsync(Options, Cancellation));

        Assert.Contains("was not made by FraudDashboard", refused.Message, StringComparison.Ordinal);
        Assert.Equal([letter], Directory.GetFileSystemEntries(_folder.Path));
        Assert.Equal(before, Directory.GetLastWriteTimeUtc(_folder.Path));
    }

    [Fact]
    public async Task StartAsync_FolderWithOddName_ServesOnLoopback()
    {
        var options = Options with { DataFolder = Path.Combine(_folder.Path, "it's a, \"long\" $(name) " + new string('x', 60)) };

        await using var server = await PrivateServer.StartAsync(options, Cancellation);

        Assert.Equal("127.0.0.1", new NpgsqlConnectionStringBuilder(server.Connections.Web).Host);
        Assert.Equal("on", await TextAsync(server.Connections.Web, "select 'on'"));
    }

    [Fact]
    public async Task StartAsync_FolderNamedByALink_JoinsTheSameServer()
    {
        made.CopyTo(_folder.Path);
        await using var server = await PrivateServer.StartAsync(Options, Cancellation);
        var link = _folder.Path + "-link";
        Directory.CreateSymbolicLink(link, _folder.Path);
        try
        {
            await using var linked = await PrivateServer.StartAsync(Options with { DataFolder = link }, Cancellation);

            Assert.Equal(server.Connections, linked.Connections);
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public async Task DisposeAsync_AnotherUserLeft_StopsWithTheLastOnly()
    {
        made.CopyTo(_folder.Path);
        var first = await PrivateServer.StartAsync(Options, Cancellation);
        var second = await PrivateServer.StartAsync(Options, Cancellation);
        await TextAsync(first.Connections.Owner, "create table kept as select 'kept' as value");

        await first.DisposeAsync();
        Assert.Equal("kept", await TextAsync(second.Connections.Owner, "select value from kept"));

        await second.DisposeAsync();
        Assert.False(File.Exists(PidFile));
        Assert.Matches(
            $"process {Environment.ProcessId} .* stops the server: the last process that used it leaves",
            await File.ReadAllTextAsync(Directory.GetFiles(_folder.Path, "postgresql.log", SearchOption.AllDirectories).Single(), Cancellation));

        await using var third = await PrivateServer.StartAsync(Options, Cancellation);
        Assert.Equal("kept", await TextAsync(third.Connections.Owner, "select value from kept"));
    }

    [Fact]
    public async Task DisposeAsync_OtherUserDiedWithoutLeaving_StopsTheServer()
    {
        made.CopyTo(_folder.Path);
        var server = await PrivateServer.StartAsync(Options, Cancellation);
        // The process number of a program that is gone, and one that somebody else has by now.
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "users", "4194303.1"), "1", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "users", "1.1"), "1", Cancellation);

        await server.DisposeAsync();

        Assert.False(File.Exists(PidFile));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "users")));
    }

    [Fact]
    public async Task Server_KilledWhileInUse_ComesBackWithItsRows()
    {
        made.CopyTo(_folder.Path);
        await using var server = await PrivateServer.StartAsync(Options with { IsDurable = true }, Cancellation);
        await TextAsync(server.Connections.Owner, "create table kept as select 'kept' as value");

        Process.GetProcessById(int.Parse((await File.ReadAllLinesAsync(PidFile, Cancellation))[0], null)).Kill();

        Assert.Equal("kept", await EventuallyAsync(() => TextAsync(server.Connections.Owner, "select value from kept")));
    }

    [Fact]
    public async Task StartAsync_InitdbWasCutOff_BeginsAgain()
    {
        made.CopyTo(_folder.Path);
        Directory.Move(Path.Combine(_folder.Path, "data"), Path.Combine(_folder.Path, "data.init"));

        await using var server = await PrivateServer.StartAsync(Options, Cancellation);
        Assert.Equal("fraud", await TextAsync(server.Connections.Web, "select current_database()::text"));
    }

    [Fact]
    public async Task AnotherProcess_UsesTheSameFolder_SharesTheServer()
    {
        made.CopyTo(_folder.Path);
        await using var server = await PrivateServer.StartAsync(Options, Cancellation);

        var (code, _, errors) = await FraudProcess.RunAsync("migrate", "--data", _folder.Path);

        Assert.Equal((0, ""), (code, errors));
        Assert.True((long)(await ScalarAsync(server.Connections.Owner, "select count(*) from public.migration"))! > 0);
    }

    [Fact]
    public async Task AnotherProcess_KilledWhileItUsesTheServer_LeavesItToTheNext()
    {
        made.CopyTo(_folder.Path);
        using (var killed = FraudProcess.Start("migrate", "--data", _folder.Path))
        {
            var entry = Path.Combine(_folder.Path, "users", $"{killed.Id}.1");
            while (!File.Exists(entry) && !killed.HasExited)
            {
                await Task.Delay(10, Cancellation);
            }

            killed.Kill();
            await killed.WaitForExitAsync(Cancellation);
            Assert.True(File.Exists(entry));
        }

        Assert.True(File.Exists(PidFile));
        var server = await PrivateServer.StartAsync(Options, Cancellation);
        Assert.Equal("fraud", await TextAsync(server.Connections.Web, "select current_database()::text"));

        await server.DisposeAsync();
        Assert.False(File.Exists(PidFile));
    }

    private string PidFile => Path.Combine(_folder.Path, "data", "postmaster.pid");

    private static Task<string?> TextAsync(string connectionString, string sql) => Sql.TextAsync(Sql.Unpooled(connectionString), sql);

    private static Task<object?> ScalarAsync(string connectionString, string sql) => Sql.ScalarAsync(Sql.Unpooled(connectionString), sql);

    private static async Task<string?> EventuallyAsync(Func<Task<string?>> ask)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(200, Cancellation);
            }
        }
    }
}
