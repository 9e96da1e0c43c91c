// Verifies a log in tile files with Go's own transparency-log packages: the signature of the checkpoint, the root from
// the tiles, the inclusion of some entries, and the consistency of smaller trees with the larger one.
//
// Usage: verify FOLDER SMALLER-SIZE...
package main

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// folderTiles reads tiles at the paths of C2SP tlog-tiles, which differ from those of Go's checksum database.
type folderTiles struct{ folder string }

func (f folderTiles) Height() int { return height }

func (f folderTiles) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, t := range tiles {
		bytes, err := os.ReadFile(filepath.Join(f.folder, tilePath(t)))
		if err != nil {
			return nil, err
		}
		data[i] = bytes
	}
	return data, nil
}

func (f folderTiles) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func tilePath(t tlog.Tile) string {
	// Go writes tile/8/LEVEL/INDEX; the shared format has no height in it.
	return strings.Replace(t.Path(), "tile/8/", "tile/", 1)
}

func main() {
	log.SetFlags(0)
	folder := os.Args[1]
	key := read(folder, "key")
	verifier, err := note.NewVerifier(strings.TrimSpace(key))
	check("verifier key", err)
	opened, err := note.Open([]byte(read(folder, "checkpoint")), note.VerifierList(verifier))
	check("checkpoint signature", err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check("checkpoint size", err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check("checkpoint root", err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	if size == 0 {
		// Go leaves the root of the empty tree at zero; RFC 6962 makes it the hash of nothing.
		if tree.Hash != sha256.Sum256(nil) {
			log.Fatalf("the root of the empty tree is not the hash of nothing")
		}
		fmt.Println("ok 0")
		return
	}
	// This reader checks every tile that it reads against the root of the tree.
	reader := tlog.TileHashReader(tree, folderTiles{folder})
	computed, err := tlog.TreeHash(size, reader)
	check("root from tiles", err)
	if computed != tree.Hash {
		log.Fatalf("the tiles give another root than the checkpoint")
	}
	for _, index := range []int64{0, size / 2, size - 1} {
		proof, err := tlog.ProveRecord(size, index, reader)
		check("inclusion proof", err)
		record := []byte(fmt.Sprintf("{\"entry\":%d}", index))
		check("inclusion", tlog.CheckRecord(proof, size, tree.Hash, index, tlog.RecordHash(record)))
	}
	for _, text := range os.Args[2:] {
		smaller, err := strconv.ParseInt(text, 10, 64)
		check("smaller size", err)
		if smaller < 1 || smaller > size {
			continue
		}
		old, err := tlog.TreeHash(smaller, reader)
		check("smaller root", err)
		proof, err := tlog.ProveTree(size, smaller, reader)
		check("consistency proof", err)
		check("consistency", tlog.CheckTree(proof, size, tree.Hash, smaller, old))
		fmt.Printf("root %d %x\n", smaller, old[:])
	}
	fmt.Printf("ok %d\n", size)
}

func read(folder, name string) string {
	bytes, err := os.ReadFile(filepath.Join(folder, name))
	check(name, err)
	return string(bytes)
}

func check(what string, err error) {
	if err != nil {
		log.Fatalf("%s: %v", what, err)
	}
}
