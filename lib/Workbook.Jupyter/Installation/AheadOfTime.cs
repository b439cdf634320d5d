using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Workbook.Jupyter.Installation;

/// <summary>
/// Compiles a program's assemblies to machine code (ReadyToRun), so that it need not be done again at every start. The SDK does it
/// when it publishes, so an empty program that names the assemblies is published; their identity stays what it was.
/// </summary>
public static class AheadOfTime
{
    // Seldom or never run in a kernel, and long to compile.
    private static readonly string[] Left = ["FSharp.Compiler.Service.dll", "System.ServiceModel.Primitives.dll", "Spectre.Console.dll"];

    /// <summary>Compiles the assemblies of a folder in place.</summary>
    /// <param name="dotnet">The program that runs the SDK.</param>
    /// <param name="folder">Where the assemblies are.</param>
    /// <param name="cancellation">Stops it; the assemblies then are what they were.</param>
    /// <returns>Why it could not be done; null when it was.</returns>
    public static async Task<string?> CompileAsync(string dotnet, string folder, CancellationToken cancellation)
    {
        string work = Directory.CreateTempSubdirectory("workbook-compile-").FullName;
        try
        {
            string project = Path.Combine(work, "compile.csproj"), compiled = Path.Combine(work, "compiled");
            await File.WriteAllTextAsync(project, Project(folder), cancellation).ConfigureAwait(false);
            string[] publish = ["publish", project, "--output", compiled, "--verbosity", "quiet", "--nologo"];
            if (await FailureAsync(dotnet, publish, work, cancellation).ConfigureAwait(false) is { } failure)
            {
                return failure;
            }

            foreach (string assembly in Directory.EnumerateFiles(compiled, "*.dll").Where(file => File.Exists(Counterpart(file))))
            {
                File.Move(assembly, Counterpart(assembly), overwrite: true);
            }

            return null;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        string Counterpart(string file) => Path.Combine(folder, Path.GetFileName(file));
    }

    private static string Project(string folder) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <PublishReadyToRun>true</PublishReadyToRun>
            <EnableDefaultItems>false</EnableDefaultItems>
            <GenerateDependencyFile>false</GenerateDependencyFile>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{System.Security.SecurityElement.Escape(folder)}/*.dll" />
            <PublishReadyToRunExclude Include="{string.Join(';', Left)}" />
          </ItemGroup>
        </Project>
        """;

    private static async Task<string?> FailureAsync(string dotnet, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(dotnet, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation), error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0 ? null : FirstError(await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string FirstError(string said)
    {
        string[] lines = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "the SDK says nothing more";
    }
}
