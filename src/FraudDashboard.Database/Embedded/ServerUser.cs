using System.Globalization;

namespace FraudDashboard.Database.Embedded;

/// <summary>The operating-system user that PostgreSQL runs as: ourselves, or an unprivileged one when we are root.</summary>
internal sealed class ServerUser
{
    private readonly string[] _prefix;

    private ServerUser(string? name, string[] prefix)
    {
        Name = name;
        _prefix = prefix;
    }

    /// <summary>Null when the server runs as the user of this process.</summary>
    public string? Name { get; }

    public static ServerUser Choose()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser(null, []);
        }

        var (name, group) = Account("postgres") ?? Account("nobody")
            ?? throw new PrivateServerException("PostgreSQL does not run as root and there is no user postgres or nobody to run it as.");
        if (PostgresBinaries.OnPath("setpriv") is { } setpriv)
        {
            return new ServerUser(name, [setpriv, $"--reuid={name}", $"--regid={group.ToString(CultureInfo.InvariantCulture)}", "--clear-groups", "--"]);
        }

        var runuser = PostgresBinaries.OnPath("runuser")
            ?? throw new PrivateServerException("PostgreSQL does not run as root and neither setpriv nor runuser is there to change the user: install util-linux.");
        return new ServerUser(name, [runuser, "-u", name, "--"]);
    }

    public Task<ExternalCommand.Outcome> RunAsync(string workingFolder, CancellationToken cancellationToken, params string[] command) =>
        ExternalCommand.RunAsync([.. _prefix, .. command], workingFolder, cancellationToken);

    /// <summary>Hands over one file or folder that this program has just made itself; never what is inside.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (Name is null)
        {
            return;
        }

        var outcome = await ExternalCommand.RunAsync(["chown", "--no-dereference", Name, "--", path], "/", cancellationToken);
        if (!outcome.Succeeded)
        {
            throw new PrivateServerException($"{path} cannot be given to the user {Name}: {outcome.Output}");
        }
    }

    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        Name is null || (await RunAsync("/", cancellationToken, "test", "-x", folder)).Succeeded;

    private static (string Name, int Group)? Account(string name)
    {
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            var fields = line.Split(':');
            if (fields.Length > 3 && fields[0] == name)
            {
                return (name, int.Parse(fields[3], CultureInfo.InvariantCulture));
            }
        }

        return null;
    }
}
