using System.Globalization;
using System.Runtime.InteropServices;

namespace Workbook.Cli;

/// <summary>Cultures: cells may use any, the program writes in none.</summary>
internal static class Globalization
{
    /// <summary>To be called before anything that knows of cultures.</summary>
    public static void Prepare()
    {
        // .NET does not start where the library of the world's cultures is missing, unless it is told to do without.
        if (OperatingSystem.IsLinux() && !HasCultures())
        {
            AppContext.SetSwitch("System.Globalization.Invariant", true);
        }

#pragma warning disable RS0030 // Set here, once, so that nobody else has to ask for it.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
#pragma warning restore RS0030
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    // As .NET looks for it: libicuuc.so, then with the number of a version.
    private static bool HasCultures()
    {
        const string Library = "libicuuc.so";
        const char First = '0', Last = '9';
        if (NativeLibrary.TryLoad(Library, out _))
        {
            return true;
        }

        for (char ten = Last; ten >= First; ten--)
        {
            for (char one = Last; one >= First; one--)
            {
                if (NativeLibrary.TryLoad(string.Concat(Library, ".", new string([ten, one])), out _))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
