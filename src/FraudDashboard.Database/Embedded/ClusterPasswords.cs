using System.Security.Cryptography;
using System.Text.Json;

namespace FraudDashboard.Database.Embedded;

/// <summary>One random password for each login, in a file that only its owner may read.</summary>
internal sealed class ClusterPasswords
{
    public const string Superuser = "postgres";
    public const string Owner = "fraud_owner";

    /// <summary>The logins that read, load and edit; they own nothing.</summary>
    public static readonly string[] Ordinary = ["fraud_web", "fraud_loader", "fraud_auditor", "fraud_editor", "fraud_cli"];

    private readonly Dictionary<string, string> _byLogin;

    private ClusterPasswords(Dictionary<string, string> byLogin) => _byLogin = byLogin;

    public string this[string login] => _byLogin[login];

    public static ClusterPasswords Create(ClusterFolder folder)
    {
        var byLogin = Ordinary.Prepend(Owner).Prepend(Superuser).ToDictionary(login => login, _ => NewPassword());
        WritePrivately(folder.Passwords, JsonSerializer.Serialize(byLogin));
        return new ClusterPasswords(byLogin);
    }

    public static ClusterPasswords Read(ClusterFolder folder)
    {
        try
        {
            var byLogin = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(folder.Passwords))!;
            // A cluster that an earlier version made has no password yet for a login that came later.
            var later = Ordinary.Where(login => !byLogin.ContainsKey(login)).ToList();
            if (later.Count > 0)
            {
                later.ForEach(login => byLogin[login] = NewPassword());
                WritePrivately(folder.Passwords, JsonSerializer.Serialize(byLogin));
            }

            return new ClusterPasswords(byLogin);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new PrivateServerException($"The passwords of the private PostgreSQL cannot be read from {folder.Passwords}: {problem.Message}", problem);
        }
    }

    private static string NewPassword() => RandomNumberGenerator.GetHexString(40, lowercase: true);

    /// <summary>The mode is set as the file is made: it is at no moment readable by others.</summary>
    public static void WritePrivately(string path, string text)
    {
        File.Delete(path);
        using var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(stream);
        writer.Write(text);
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }
}
