using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Migration;

public sealed class MigratorTests(PostgresFixture postgres)
{
    private const string CreateBorough = """
        create schema ref;
        create table ref.borough (borough_code text primary key, name text not null, bcu_name text not null default '', population integer, tile_x integer);
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Twice_ChangesNothing()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        var first = await MigrateAsync(database, SqlScripts.Embedded);
        var before = await FingerprintAsync(database);

        var second = await MigrateAsync(database, SqlScripts.Embedded);

        Assert.NotEmpty(first.Applied);
        Assert.Empty(second.Applied);
        Assert.Equal(before, await FingerprintAsync(database));
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_BothSucceedAndOneApplies()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();

        var reports = await Task.WhenAll(MigrateAsync(database, SqlScripts.Embedded), MigrateAsync(database, SqlScripts.Embedded));

        Assert.Single(reports, report => report.Applied.Count > 0);
    }

    [Fact]
    public async Task RunAsync_EditedMigration_IsRefused()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(database, Scripts(("migrations/0001_a.sql", "create table a (x integer)")));

        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() =>
            MigrateAsync(database, Scripts(("migrations/0001_a.sql", "create table a (x bigint)"))));

        Assert.Contains("sql/migrations/0001_a.sql was edited after it ran", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_LineEndingsOnlyDiffer_IsTheSameMigration()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(database, Scripts(("migrations/0001_a.sql", "create table a\n(x integer)\n")));

        Assert.Empty((await MigrateAsync(database, Scripts(("migrations/0001_a.sql", "create table a\r\n(x integer)\r\n")))).Applied);
    }

    [Fact]
    public async Task RunAsync_DatabaseOfALaterVersion_IsRefused()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(database, Scripts(("migrations/0001_a.sql", "create table a (x integer)"), ("migrations/0002_b.sql", "create table b (x integer)")));

        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() =>
            MigrateAsync(database, Scripts(("migrations/0001_a.sql", "create table a (x integer)"))));

        Assert.Contains("later version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_BrokenView_RollsBackTheMigrationOfTheSameRun()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(database, Scripts(("migrations/0001_a.sql", "create table a (x integer)"), ("views/report/a_listed.sql", "create view report.a_listed as select x from a")));

        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() => MigrateAsync(database, Scripts(
            ("migrations/0001_a.sql", "create table a (x integer)"),
            ("migrations/0002_b.sql", "create table b (x integer)"),
            ("views/report/a_listed.sql", "create view report.a_listed as\n    select missing from a;\n"))));

        Assert.Equal("Nothing was changed: sql/views/report/a_listed.sql failed: line 2: column \"missing\" does not exist", refused.Message);
        Assert.Null(await Sql.TextAsync(database.Owner, "select to_regclass('b')::text"));
        Assert.Equal("report.a_listed", await Sql.TextAsync(database.Owner, "select to_regclass('report.a_listed')::text"));
        Assert.Equal(1L, await Sql.ScalarAsync(database.Owner, "select count(*) from public.migration"));
    }

    [Fact]
    public async Task RunAsync_ViewsThatNeedEachOther_RunInTheOrderNeeded()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();

        await MigrateAsync(database, Scripts(
            ("views/prep/a.sql", "-- needs: b\n-- needs: c\ncreate view prep.a as select x from prep.b natural join prep.c"),
            ("views/prep/b.sql", "-- needs: c\ncreate view prep.b as select x from prep.c"),
            ("views/prep/c.sql", "create view prep.c as select 'c' as x")));

        Assert.Equal("c", await Sql.TextAsync(database.Owner, "select x from prep.a"));
    }

    [Fact]
    public async Task RunAsync_FunctionWithSemicolonsInItsBody_IsNotCut()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();

        await MigrateAsync(database, Scripts(("functions/public.sign_of.sql", """
            create or replace function public.sign_of(n integer) returns text language sql
            begin atomic
                select case when n < 0 then '-;' else '+;' end;
            end;
            ;
            comment on function public.sign_of is $text0$a $script0$ comment$text0$;
            """)));

        Assert.Equal("-;", await Sql.TextAsync(database.Owner, "select public.sign_of(-1)"));
    }

    [Theory]
    [InlineData("-- needs: a\nselect 1", "needs itself")]
    [InlineData("-- needs: nowhere\nselect 1", "needs nowhere, which its folder does not hold")]
    public async Task RunAsync_NeedThatCannotBeMet_IsRefused(string text, string sentence)
    {
        var database = await postgres.CreateEmptyDatabaseAsync();

        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() => MigrateAsync(database, Scripts(("views/prep/a.sql", text))));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ReferenceFileChanged_UpdatesRowsByKeyAndIgnoresColumnsTheTableLacks()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(database, Scripts(
            ("migrations/0001_ref.sql", CreateBorough),
            ("reference/boroughs.csv", "borough_code,name,bcu_name,population,census\nE1,\"Barking, \"\"and\"\" Dagenham\",East,209000,1\nE2,City,,,2\n")));
        Assert.Equal("E1|Barking, \"and\" Dagenham|East|209000 E2|City||", await BoroughsAsync(database));

        await MigrateAsync(database, Scripts(
            ("migrations/0001_ref.sql", CreateBorough),
            ("reference/boroughs.csv", "borough_code,name,bcu_name,population,census\nE1,Barking,East,210000,1\nE3,$json$,X,3,3\n")));

        Assert.Equal("E1|Barking|East|210000 E2|City|| E3|$json$|X|3", await BoroughsAsync(database));
    }

    [Fact]
    public async Task RunAsync_OfTheSameVersion_DisturbsNoReaderAndNoLoad()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database.Owner);
#pragma warning disable RS0030 // A reader of its own, who holds what a migration would wait for.
        await using var reader = await source.OpenConnectionAsync(Cancellation);
#pragma warning restore RS0030
        await using var transaction = await reader.BeginTransactionAsync(Cancellation);
        await using var read = new NpgsqlCommand("select pg_advisory_xact_lock(4731905512); select count(*) from report.loads", reader);
        await read.ExecuteNonQueryAsync(Cancellation);

        var report = await MigrateAsync(database, SqlScripts.Embedded).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.True(report.IsAsItWas);
    }

    [Fact]
    public async Task RunAsync_AdministratorEditedSetting_KeepsTheEdit()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, "update ref.setting set value = '5' where setting_code = 'due_soon_days'");
        await Sql.ScalarAsync(database.Owner, "update ref.measure set target = 0.5");
        await Sql.ScalarAsync(database.Owner, "update ref.rule_version set grace_days = 99");

        await MigrateAsync(database, SqlScripts.Embedded);

        Assert.Equal("5", await Sql.TextAsync(database.Owner, "select value from ref.setting where setting_code = 'due_soon_days'"));
        Assert.Equal(0.5m, await Sql.ScalarAsync(database.Owner, "select max(target) from ref.measure"));
        Assert.Equal(99, await Sql.ScalarAsync(database.Owner, "select min(grace_days) from ref.rule_version"));
    }

    [Fact]
    public async Task RunAsync_LoginsWithNamesOfTheirOwn_AreMadeAndBelongToTheirGroup()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        var suffix = Guid.NewGuid().ToString("N")[..8];
        string Login(string name) => new NpgsqlConnectionStringBuilder(database.Web) { Username = $"{name}'\" {suffix}", Password = "pass'word \\ " }.ConnectionString;
        var own = await WithOwnerAsync(database) with { Web = Login("web"), Loader = Login("loader"), Auditor = "" };

        await MigrateAsync(own, Scripts());
        await MigrateAsync(own, Scripts());

        const string Memberships = "select concat_ws(' ', pg_has_role('fraud_web', 'member'), pg_has_role('fraud_loader', 'member'), rolsuper, rolbypassrls) from pg_roles where rolname = current_user";
        Assert.Equal("t f f f", await Sql.TextAsync(own.Web, Memberships));
        Assert.Equal("f t f f", await Sql.TextAsync(own.Loader, Memberships));
        Assert.False((bool?)await Sql.ScalarAsync(own.Owner, "select rolcreaterole from pg_roles where rolname = current_user"));
    }

    [Fact]
    public async Task RunAsync_PasswordChangedInTheConnectionString_IsTakenOver()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        var name = $"web_{Guid.NewGuid():N}"[..12];
        string Login(string password) => new NpgsqlConnectionStringBuilder(database.Web) { Username = name, Password = password }.ConnectionString;
        var own = await WithOwnerAsync(database);
        await MigrateAsync(own with { Web = Login("first") }, Scripts());
        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() => MigrateAsync(own with { Web = Login("second") }, Scripts()));
        Assert.Contains("As a superuser run “alter role owner_", refused.Message, StringComparison.Ordinal);
        await Sql.PastRowSecurityAsync(database, $"alter role {new NpgsqlConnectionStringBuilder(own.Owner).Username} createrole");

        await MigrateAsync(own with { Web = Login("second") }, Scripts());

        Assert.Equal(name, await Sql.TextAsync(Login("second"), "select current_user::text"));
        await Assert.ThrowsAsync<PostgresException>(() => Sql.TextAsync(Sql.Unpooled(Login("first")), "select ''"));
    }

    [Fact]
    public async Task RunAsync_LoginThatAnEarlierVersionDidNotLetIn_MayEnterAfterwards()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, $"revoke connect on database {new NpgsqlConnectionStringBuilder(database.Owner).Database} from fraud_cli");

        await MigrateAsync(database, SqlScripts.Embedded);

        Assert.Equal("fraud_cli", await Sql.TextAsync(Sql.Unpooled(database.Cli), "select current_user::text"));
    }

    /// <summary>The database under an owner of its own, who may make roles until it has migrated.</summary>
    private static async Task<DatabaseConnections> WithOwnerAsync(DatabaseConnections database)
    {
        var owner = new NpgsqlConnectionStringBuilder(database.Owner) { Username = $"owner_{Guid.NewGuid():N}", Password = "a-test", Pooling = false };
        await Sql.PastRowSecurityAsync(database, $"""
            create role {owner.Username} login password 'a-test' createrole;
            revoke connect on database {owner.Database} from public;
            alter database {owner.Database} owner to {owner.Username};
            {SqlScripts.Embedded.In("server").Single().Text}
            """);
        return database with { Owner = owner.ConnectionString };
    }

    private static Task<MigrationResult> MigrateAsync(DatabaseConnections database, SqlScripts scripts) =>
        new Migrator(scripts, database).RunAsync(Cancellation);

    private static SqlScripts Scripts(params (string Path, string Text)[] files) =>
        new(files.ToDictionary(file => "sql/" + file.Path, file => file.Text));

    private static Task<string?> BoroughsAsync(DatabaseConnections database) =>
        Sql.TextAsync(database.Owner, "select string_agg(format('%s|%s|%s|%s', borough_code, name, bcu_name, population), ' ' order by borough_code) from ref.borough");

    /// <summary>Every column, function, policy, view and grant, and the physical place of every reference row: an update in vain would move it.</summary>
    private static Task<string?> FingerprintAsync(DatabaseConnections database) => Sql.TextAsync(database.Owner, """
        select concat_ws('/',
            (select md5(string_agg(concat_ws(' ', table_schema, table_name, column_name, data_type, column_default), ';' order by table_schema, table_name, ordinal_position))
                from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')),
            (select md5(string_agg(pg_get_functiondef(p.oid), ';' order by p.oid::regprocedure::text)) from pg_proc p join pg_namespace n on n.oid = pronamespace
                where nspname not in ('pg_catalog', 'information_schema')),
            (select md5(string_agg(p::text, ';' order by p::text)) from pg_policies p),
            (select md5(string_agg(concat_ws(' ', schemaname, viewname, definition), ';' order by schemaname, viewname)) from pg_views where schemaname in ('prep', 'report')),
            (select md5(string_agg(concat_ws(' ', oid::regclass::text, relacl::text), ';' order by oid::regclass::text)) from pg_class
                where relnamespace in ('core'::regnamespace, 'ref'::regnamespace, 'prep'::regnamespace, 'report'::regnamespace)),
            (select string_agg(concat_ws(' ', setting_code, ctid), ';' order by setting_code) from ref.setting),
            (select string_agg(concat_ws(' ', borough_code, ctid), ';' order by borough_code) from ref.borough),
            (select string_agg(concat_ws(' ', rule_code, ctid), ';' order by rule_code) from ref.rule),
            (select string_agg(concat_ws(' ', path, checksum, applied_at), ';' order by path) from public.migration))
        """);
}
