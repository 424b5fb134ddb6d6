using System.ComponentModel;
using System.Diagnostics;

namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>LibreOffice without a window, which opens workbooks and saves them anew: what it did not understand is then not there.</summary>
internal static class LibreOffice
{
    public const string Missing = "LibreOffice (soffice) is not installed: what it reads of the workbooks is not compared.";

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "soffice")));

    /// <summary>The files, by name, as it saves them.</summary>
    /// <exception cref="InvalidOperationException">It could not be run, or left a file out.</exception>
    public static IReadOnlyDictionary<string, byte[]> SavedAnew(IReadOnlyDictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("fraud-libreoffice-").FullName;
        try
        {
            var (given, saved) = (Directory.CreateDirectory(Path.Combine(folder, "given")).FullName, Path.Combine(folder, "saved"));
            foreach (var (name, bytes) in files)
            {
                File.WriteAllBytes(Path.Combine(given, name), bytes);
            }

            Run([$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved, .. Directory.GetFiles(given)]);
            var missing = files.Keys.FirstOrDefault(name => !File.Exists(Path.Combine(saved, name)));
            return missing is null ? files.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(saved, name)))
                : throw new InvalidOperationException($"LibreOffice did not open {missing}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("LibreOffice could not be run.", exception);
        }
    }
}
