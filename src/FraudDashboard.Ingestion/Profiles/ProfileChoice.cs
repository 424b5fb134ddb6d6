using System.Globalization;
using System.IO.Enumeration;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Workbooks;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Profiles.Mapping;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>
/// Chooses how a file is read: by a profile that was given and fits, else in the contract's own form, else by the one
/// saved or shipped profile that fits: of several, the one that knows its files by the columns of all the others and more,
/// else the only saved one.
/// </summary>
internal static class ProfileChoice
{
    public static (ExtractContract Contract, MappingProfile? Profile) Of(ExtractFile file, LoadOptions options)
    {
        var kind = FileIdentity.KindOf(options.Kind, file.FileName);
        return SheetChoice.First(file, () => Fitting(file, options, kind)) ?? Unfitting(file, options, kind);
    }

    /// <summary>How the file is read where its form is known: the form of its sheet, of a workbook.</summary>
    private static (ExtractContract Contract, MappingProfile? Profile)? Fitting(ExtractFile file, LoadOptions options, ExtractContract? kind)
    {
        if (TheOne(Fitting(options.Profiles, file, kind)) is { } given)
        {
            return (given.Contract, given);
        }

        if (HasContractForm(file, kind) is { } contract)
        {
            return (contract, null);
        }

        var others = SavedProfiles.Known(options.SavedProfiles)
            .Where(other => options.Profiles.All(profile => profile.Name != other.Name));
        return TheOne(Fitting(others, file, kind)) is { } found ? (found.Contract, found) : null;
    }

    /// <summary>The kind of a file whose form is not known; refuses it where what it lacks can be said better now than by the load.</summary>
    private static (ExtractContract Contract, MappingProfile? Profile) Unfitting(ExtractFile file, LoadOptions options, ExtractContract? kind)
    {
        if (kind is not null)
        {
            SheetChoice.TakeNearest(file, kind);
        }

        try
        {
            return (UnfittingKind(file, options, kind), null);
        }
        catch (ExtractRefusedException refusal)
        {
            throw file.WithSheets(refusal);
        }
    }

    private static ExtractContract UnfittingKind(ExtractFile file, LoadOptions options, ExtractContract? kind)
    {
        return kind is null && options.Profiles.Count == 0
            && (options.SavedProfiles.Select(profile => NearlyFits(profile, file)).FirstOrDefault(near => near is not null) ?? Nearest(options.SavedProfiles, file)) is { } why
            ? throw new ExtractRefusedException(why)
            : KindWithoutProfile(file, options, kind);
    }

    /// <summary>What keeps a saved profile from fitting, where it is not the columns; null where it is.</summary>
    private static string? NearlyFits(MappingProfile profile, ExtractFile file)
    {
        for (var lines = 0; lines <= Math.Max(profile.SkipLines, 1) + 1; lines++)
        {
            try
            {
                using var extract = file.OpenRecords(profile with { SkipLines = lines });
                if (lines != profile.SkipLines && profile.KnownBy.All(name => extract.Header.IndexOf(name) >= 0)
                    && RowMapping.LackingColumns(profile.Contract, extract.Header, profile).Count == 0)
                {
                    return $"The mapping profile {profile} would fit, but it skips {Lines(profile.SkipLines)} above the header and this file has {lines.ToString(CultureInfo.InvariantCulture)}: correct skip_lines in the profile, or export the file as before.";
                }
            }
            catch (ExtractRefusedException refusal) when (lines == profile.SkipLines && ExtractHeader.IsRepeated(refusal)
                && profile.KnownBy.Concat(profile.Columns.Values.SelectMany(mapping => mapping.From)).Any(name => refusal.Message.Contains($" {name} ", StringComparison.OrdinalIgnoreCase)))
            {
                return refusal.Message;
            }
            catch (ExtractRefusedException)
            {
                // No header stands there.
            }
        }

        return null;
    }

    /// <summary>The saved profile that would fit but for a few columns, and those; null where none comes near.</summary>
    private static string? Nearest(IEnumerable<MappingProfile> saved, ExtractFile file)
    {
        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var profile in saved.Where(profile => profile.FileNamePattern is null))
        {
            if (file.FindHeader(profile) is { } header && Lacking(profile, profile.Contract, header) is var lacking && lacking.Count < fewest
                && lacking.Count * 2 <= profile.Columns.Values.SelectMany(mapping => mapping.From).Distinct().Count())
            {
                fewest = lacking.Count;
                nearest = $"The mapping profile {profile} would fit, but the header lacks {string.Join(", ", lacking)}: export the file as before, or correct the profile.";
            }
        }

        return nearest;
    }

    /// <summary>The columns that a profile cannot do without, to know a file or to read it, and that a header lacks.</summary>
    private static List<string> Lacking(MappingProfile profile, ExtractContract kind, ExtractHeader header) =>
        [.. profile.KnownBy.Where(name => header.IndexOf(name) < 0).Concat(RowMapping.LackingColumns(kind, header, profile)).Distinct()];

    private static string Lines(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "line" : "lines")}");

    /// <summary>True where the file has the form that the profile is for.</summary>
    public static bool Fits(MappingProfile profile, ExtractFile file)
    {
        if (profile.FileNamePattern is { } pattern && !FileSystemName.MatchesSimpleExpression(pattern, file.FileName))
        {
            return false;
        }

        return file.FindHeader(profile) is { } header
            && profile.KnownBy.All(name => header.IndexOf(name) >= 0)
            && RowMapping.LackingColumns(profile.Contract, header, profile).Count == 0;
    }

    private static List<MappingProfile> Fitting(IEnumerable<MappingProfile> profiles, ExtractFile file, ExtractContract? kind) =>
        [.. profiles.Where(profile => (kind is null || profile.Contract == kind) && Fits(profile, file))];

    /// <summary>The saved or shipped profile that would be used for a file of that kind; null where none fits, or several alike.</summary>
    public static MappingProfile? Known(ExtractFile file, IEnumerable<MappingProfile> inUse, ExtractContract kind) =>
        SheetChoice.First(file, () => Closest(Fitting(inUse, file, kind)) is [var only] ? ((MappingProfile, int)?)(only, 0) : null)?.Item1;

    /// <summary>True where the one profile knows files by the columns of the other, and perhaps by more.</summary>
    public static bool KnowsByAllOf(MappingProfile profile, MappingProfile other) =>
        profile.FileNamePattern == other.FileNamePattern && other.KnownBy.All(name => profile.KnownBy.Any(own => ColumnName.Loose(own) == ColumnName.Loose(name)));

    /// <summary>The force's own comes before one that the program carries.</summary>
    private static List<MappingProfile> Closest(List<MappingProfile> fitting)
    {
        var closest = fitting.Where(profile => fitting.TrueForAll(other => KnowsByAllOf(profile, other))).ToList() is { Count: > 0 } knowing ? knowing : fitting;
        return closest.Count > 1 && closest.Except(ShippedProfiles.All).ToList() is [var own] ? [own] : closest;
    }

    private static MappingProfile? TheOne(List<MappingProfile> fitting) => Closest(fitting) switch
    {
        [] => null,
        [var only] => only,
        var alike => throw new ExtractRefusedException(
            $"The mapping profiles {string.Join(" and ", alike)} fit the file alike: retire one of them where profiles are saved, or give the one that is meant; if they are of two kinds, name the kind."),
    };

    private static ExtractContract? HasContractForm(ExtractFile file, ExtractContract? kind)
    {
        if (file.FindHeader(null) is not { } header)
        {
            return null;
        }

        return kind is null ? ExtractContracts.All.Where(header.HasRequiredColumns).ToList() is [var only] ? only : null
            : header.HasRequiredColumns(kind) ? kind
            : null;
    }

    /// <summary>The kind of a file that cannot be read: the load will say why, unless the one profile that was given says it better.</summary>
    private static ExtractContract KindWithoutProfile(ExtractFile file, LoadOptions options, ExtractContract? kind)
    {
        if (options.Profiles is [var only])
        {
            throw RefusalBy(only, file, kind ?? only.Contract);
        }

        return kind ?? file.KindOf(given: null);
    }

    /// <summary>Says what a profile misses in a file.</summary>
    private static ExtractRefusedException RefusalBy(MappingProfile profile, ExtractFile file, ExtractContract kind)
    {
        if (profile.Contract != kind)
        {
            return new($"The mapping profile {profile} is for {profile.Contract.Kind}, and the file is said to be {kind.Kind}: give another profile, or the right kind.");
        }

        using var extract = file.OpenRecords(profile);
        var lacking = Lacking(profile, kind, extract.Header);
        return new(lacking.Count > 0
            ? $"The header lacks {string.Join(", ", lacking)}, by which the mapping profile {profile} knows its files: correct the profile, or have one proposed for this file."
            : $"The file's name is not like {profile.FileNamePattern}, by which the mapping profile {profile} knows its files: rename the file, or correct the profile.");
    }
}
