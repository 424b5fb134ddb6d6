using System.Buffers.Binary;
using System.Text;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The container of Office before 2007, and of workbooks with a password: neither is read.</summary>
internal static class CompoundFile
{
    private const int DirectoryLength = 1 << 12;
    private const int FirstSectorPlace = 48;
    private const int SectorShiftPlace = 30;

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>The sentence that fits: a password, or the old format.</summary>
    public static ExtractRefusedException Refusal(Stream file) => IsEncrypted(file)
        ? WorkbookRefusals.Encrypted()
        : new("The file is an Excel 97–2003 workbook (.xls) or another old Office file: save it as .xlsx or CSV and load that.");

    private static bool IsEncrypted(Stream file)
    {
        var head = new byte[512];
        file.Seek(0, SeekOrigin.Begin);
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return false;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(SectorShiftPlace));
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(FirstSectorPlace));
        var place = (sector + 1L) << Math.Min((int)shift, 12);
        if (place >= file.Length)
        {
            return false;
        }

        var directory = new byte[DirectoryLength];
        file.Seek(place, SeekOrigin.Begin);
        var length = file.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false);
        return directory.AsSpan(0, length).IndexOf(EncryptedPackage) >= 0;
    }
}
